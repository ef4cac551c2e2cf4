import type { ReactNode } from 'react'
import type { Language } from '@/rules/system/failures'
import { Block } from '@/templates/layout/Block'
import { DARK_STYLE, STYLE } from '@/templates/layout/style'
import type { PracticeData } from '@/templates/message'

/** The sheet of every mail: practice name above, footer below, no remote content at all. */
export const EmailLayout = ({
  locale,
  practice,
  preheader,
  footer,
  children,
}: {
  locale: Language
  practice: PracticeData
  preheader: string
  footer: string
  children: ReactNode
}) => (
  <html lang={locale} dir="ltr">
    <MailHead title={practice.practiceName} />
    <body style={STYLE.body}>
      <Preheader text={preheader} />
      <Block className="page" style={STYLE.page}>
        <Block align="center" className="card" style={STYLE.card} maxWidth={560}>
          <p className="accent" style={STYLE.practice}>
            {practice.practiceName}
          </p>
          {children}
          <hr className="rule" style={STYLE.rule} />
          <p className="muted" style={STYLE.small}>
            {footer} <Contact locale={locale} email={practice.contactEmail} />
          </p>
        </Block>
      </Block>
    </body>
  </html>
)

const MailHead = ({ title }: { title: string }) => (
  <head>
    <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="x-apple-disable-message-reformatting" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
    <style>{DARK_STYLE}</style>
  </head>
)

// Lists of mails show it beside the subject; the filler keeps the practice's name from following.
const Preheader = ({ text }: { text: string }) => (
  <div style={STYLE.preheader} data-skip-in-text={true}>
    {text}
    {'\u00A0\u200C'.repeat(100)}
  </div>
)

const QUESTIONS: Record<Language, string> = { en: 'Questions? Write to', hi: 'कोई सवाल? लिखें:' }

const Contact = ({ locale, email }: { locale: Language; email?: string | null }) =>
  email ? (
    <>
      {QUESTIONS[locale]}{' '}
      <a className="accent" style={STYLE.link} href={`mailto:${email}`}>
        {email}
      </a>
    </>
  ) : null
