import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { MONEY_PAGES, type MoneyPageName } from './moneyPages'

const TEXT = {
  pages: { en: 'Pages about money', hi: 'धन के पृष्ठ' },
  refused: { en: 'You may not open this page.', hi: 'आप यह पृष्ठ नहीं खोल सकते।' },
  why: {
    en: 'It is for staff who answer for payments, and your role does not. An owner can give you another one.',
    hi: 'यह भुगतान देखने वाले कर्मचारियों हेतु है, और आपकी भूमिका में यह नहीं है। स्वामी आपको अन्य भूमिका दे सकते हैं।',
  },
  home: { en: 'Back to the home page', hi: 'मुख पृष्ठ पर लौटें' },
} satisfies Record<string, Text>

type Props = { name: MoneyPageName; view: AdminViewServerProps; children: ReactNode }

/** A page of the money desk around its parts; who may not see money is told so. */
export const MoneyFrame = ({ name, view, children }: Props) => {
  const { req, locale, permissions, visibleEntities } = view.initPageResult
  const { path, title } = MONEY_PAGES[name]
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin${path}`)}`)
  const language = languageOfStaff(req.i18n)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={view.params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={view.searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="sahil-money">
        <SetStepNav nav={stepsTo(name, language)} />
        <h1>{title[language]}</h1>
        {mayStaff(req.user, 'payments.read') ? (
          <>
            <PageLinks shown={name} language={language} />
            {children}
          </>
        ) : (
          <Refusal language={language} />
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

const stepsTo = (name: MoneyPageName, language: Language) => {
  const { money, tds } = MONEY_PAGES
  const first = { label: money.title[language] }
  if (name === 'money') return [first]
  return [{ ...first, url: `/admin${money.path}` }, { label: tds.title[language] }]
}

const PageLinks = ({ shown, language }: { shown: MoneyPageName; language: Language }) => (
  <nav className="sahil-tabs" aria-label={TEXT.pages[language]}>
    {Object.entries(MONEY_PAGES).map(([name, { path, title }]) => (
      <a key={name} href={`/admin${path}`} aria-current={name === shown ? 'page' : undefined}>
        {title[language]}
      </a>
    ))}
  </nav>
)

const Refusal = ({ language }: { language: Language }) => (
  <div className="sahil-card" data-part="refused">
    <p>
      <strong>{TEXT.refused[language]}</strong>
    </p>
    <p>{TEXT.why[language]}</p>
    <p>
      <a href="/admin">{TEXT.home[language]}</a>
    </p>
  </div>
)
