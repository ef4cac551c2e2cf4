import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { readRepairs } from '@/operations/orders/readRepairs'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { readBalances } from '@/operations/payments/books/readBalances'
import { readDifferences, readReconciledAt } from '@/operations/payments/books/readDifferences'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { shortTime } from '../../shortTime'
import { DifferenceQueue } from './DifferenceQueue'
import { MoneyBalances } from './MoneyBalances'
import { MoneyChecks } from './MoneyChecks'
import { MoneyExport } from './MoneyExport'
import { MoneyFrame } from './MoneyFrame'
import { OrderRepairs } from './OrderRepairs'

const TEXT = {
  proven: { en: 'The books are right: difference 0 paise.', hi: 'बही सही है: अंतर 0 पैसे।' },
  wrong: { en: 'The books differ. The rows are below.', hi: 'बही में अंतर है। पंक्तियाँ नीचे हैं।' },
  checked: { en: 'Checked', hi: 'जाँच' },
  reconciled: { en: 'Compared with the gateway', hi: 'गेटवे से मिलान' },
  never: { en: 'not yet', hi: 'अभी नहीं' },
} satisfies Record<string, Text>

/** Whether the money is right, on one page: checks, balances, what waits, what the accountant needs. */
export const MoneyPage = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  return (
    <MoneyFrame name="money" view={view}>
      <Whole req={req} language={languageOfStaff(req.i18n)} />
    </MoneyFrame>
  )
}

const Whole = async ({ req, language }: { req: PayloadRequest; language: Language }) => {
  const proof = await proveMoney({ req })
  const balances = await readBalances({ req })
  const differences = await readDifferences({ req })
  const repairs = await readRepairs({ req })
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
      <OrderRepairs
        wrong={proof.checks.find(({ check }) => check === 'orderRows')?.rows ?? []}
        repairs={repairs}
        mayRepair={mayStaff(req.user, 'payments.refund')}
        language={language}
      />
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
