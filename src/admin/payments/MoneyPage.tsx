import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { proveMoney } from '@/operations/payments/proveMoney'
import { readBalances } from '@/operations/payments/readBalances'
import { readDifferences, readReconciledAt } from '@/operations/payments/readDifferences'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { shortTime } from '../shortTime'
import { DifferenceQueue } from './DifferenceQueue'
import { MoneyBalances } from './MoneyBalances'
import { MoneyChecks } from './MoneyChecks'
import { MoneyExport } from './MoneyExport'

const TEXT = {
  title: { en: 'Money', hi: 'धन' },
  proven: { en: 'The books are right: difference 0 paise.', hi: 'बही सही है: अंतर 0 पैसे।' },
  wrong: { en: 'The books differ. The rows are below.', hi: 'बही में अंतर है। पंक्तियाँ नीचे हैं।' },
  checked: { en: 'Checked', hi: 'जाँच' },
  reconciled: { en: 'Compared with the gateway', hi: 'गेटवे से मिलान' },
  never: { en: 'not yet', hi: 'अभी नहीं' },
  closed: {
    en: 'This page is for staff who answer for payments.',
    hi: 'यह पृष्ठ भुगतान देखने वाले कर्मचारियों हेतु है।',
  },
} satisfies Record<string, Text>

/** Whether the money is right, on one page: checks, balances, what waits, what the accountant needs. */
export const MoneyPage = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fmoney')
  const language = languageOfStaff(req.i18n)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="sahil-money">
        <SetStepNav nav={[{ label: TEXT.title[language] }]} />
        <h1>{TEXT.title[language]}</h1>
        {mayStaff(req.user, 'payments.read') ? (
          <Whole req={req} language={language} />
        ) : (
          <p className="sahil-nothing">{TEXT.closed[language]}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

const Whole = async ({ req, language }: { req: PayloadRequest; language: Language }) => {
  const proof = await proveMoney({ req })
  const balances = await readBalances({ req })
  const differences = await readDifferences({ req })
  const reconciledAt = await readReconciledAt({ req })
  return (
    <>
      <p className="sahil-verdict" data-green={proof.isProven} role="status">
        <strong>
          {proof.isProven ? `✔ ${TEXT.proven[language]}` : `✘ ${TEXT.wrong[language]}`}
        </strong>
        <small>
          {TEXT.checked[language]}: {shortTime({ at: proof.provedAt, language })} ·{' '}
          {TEXT.reconciled[language]}:{' '}
          {reconciledAt ? shortTime({ at: reconciledAt, language }) : TEXT.never[language]}
        </small>
      </p>
      <MoneyChecks checks={proof.checks} language={language} />
      <DifferenceQueue
        differences={differences}
        mayDecide={mayStaff(req.user, 'payments.refund')}
        language={language}
      />
      <MoneyBalances balances={balances} language={language} />
      <MoneyExport language={language} />
    </>
  )
}
