import { attributes, html, type Markup } from './markup'
import type { Reader } from './reader'
import type { LegalTexts } from './views/legalLinks'

/** One page: `name` tells the browser's script what to do on it. */
export type Page = {
  name: string
  title: string
  description?: string
  /** Asked of no search engine and kept by no cache. */
  isPrivate?: true
  /** Not there: the status is 404. */
  isMissing?: true
  body: Markup
  /** Attributes of the main part, for the script. */
  facts?: Record<string, string | undefined>
}

export type Frame = {
  reader: Reader
  practiceName: string
  legal: LegalTexts
  isSignedIn: boolean
  /** Path and query of this page in the other language. */
  otherLanguagePath: string
  script: string
  style: string
}

/** The whole document around a page. */
export const pageDocument = ({ page, frame }: { page: Page; frame: Frame }): string => {
  const { reader, practiceName, script, style } = frame
  const other = reader.language === 'hi' ? 'en' : 'hi'
  return html`<!doctype html>
    <html lang="${reader.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${practiceName}</title>
        <meta name="description" content="${page.description ?? page.title}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf6ed" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0e1a18" media="(prefers-color-scheme: dark)" />
        ${page.isPrivate && html`<meta name="robots" content="noindex" />`}
        ${
          !page.isPrivate &&
          html`<link rel="alternate" hreflang="${other}" href="${frame.otherLanguagePath}" />`
        }
        <link rel="icon" href="/brand/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/brand/favicon-180.png" />
        <link rel="stylesheet" href="${style}" />
        <script type="module" src="${script}"></script>
      </head>
      <body>
        <a class="skip" href="#main">${reader.say('skip')}</a>
        ${header({ frame, other })}
        <p class="network" id="network" role="status" hidden></p>
        <main
          id="main"
          tabindex="-1"
          ${attributes({ 'data-page': page.name, 'data-signed-in': frame.isSignedIn, ...page.facts })}
        >
          ${page.body}
          <noscript><p class="notice">${reader.say('needsScript')}</p></noscript>
        </main>
        ${footer(frame)}
      </body>
    </html>`.markup
}

function header({ frame, other }: { frame: Frame; other: string }): Markup {
  const { reader, isSignedIn, practiceName } = frame
  const { say } = reader
  return html`<header class="top">
    <a class="brand" href="/services" aria-label="${practiceName}">
      <picture>
        <source srcset="/brand/logo-dark.svg" media="(prefers-color-scheme: dark)" />
        <img src="/brand/logo.svg" alt="" width="106" height="36" />
      </picture>
    </a>
    <nav aria-label="${say('mainMenu')}">
      <a href="/services">${say('services')}</a>
      ${
        isSignedIn
          ? html`<a href="/orders">${say('myOrders')}</a>
              <a href="/account">${say('account')}</a>
              <button type="button" class="link" id="sign-out">${say('signOut')}</button>`
          : html`<a href="/sign-in">${say('signIn')}</a>`
      }
      <a class="language" href="${frame.otherLanguagePath}" lang="${other}" hreflang="${other}"
        >${say('switchLanguage')}</a
      >
    </nav>
  </header>`
}

const footer = ({ reader, practiceName, legal }: Frame): Markup =>
  html`<footer class="bottom">
    <span>${practiceName}</span>
    <nav aria-label="${reader.say('moreLinks')}">
      ${legal.hasTerms && html`<a href="/terms">${reader.say('terms')}</a>`}
      ${legal.hasPrivacy && html`<a href="/privacy">${reader.say('privacy')}</a>`}
      <a href="/contact">${reader.say('contact')}</a>
    </nav>
  </footer>`
