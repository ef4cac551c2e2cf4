import './start/besideDemo'
import config from '@payload-config'
import { getPayload } from 'payload'
import { readClock } from '@/kit/businessClock'
import { proveMoney, type CheckResult, type Finding } from '@/operations/payments/books/proveMoney'
import { readBalances } from '@/operations/payments/books/readBalances'
import { formatPaise } from '@/rules/money/formatPaise'
import { LIABILITY_AGES } from '@/rules/payments/books/liabilityAges'

/** `npm run money:prove`: every check with its rows that differ; ends with 1 when the money is not right. */
const payload = await getPayload({ config, cron: false, disableOnInit: true })
await readClock(payload)
const req = { payload } as never
const proof = await proveMoney({ req })
const balances = await readBalances({ req })
await payload.destroy()

const money = (paise: number): string => formatPaise({ paise, locale: 'en' })
const column = (text: string, width = 18): string => text.padStart(width)

console.log(`\nMoney at ${proof.provedAt}\n`)
for (const check of proof.checks) printCheck(check)
printAccounts()
printLiabilities()
printGateway()
console.log(
  proof.isProven
    ? '\nProven: difference 0 paise. Orders wrong: 0.\n'
    : '\nNOT PROVEN: see the rows above.\n',
)
process.exit(proof.isProven ? 0 : 1)

function printCheck({ isGreen, name, part, rows }: CheckResult): void {
  const mark = isGreen ? '✔' : part === 'money' ? '✘' : '!'
  console.log(`  ${mark} ${name.en}${isGreen ? '' : `: ${rows.length}`}`)
  for (const row of rows) console.log(`      ${lineOf(row)}`)
}

function lineOf({ text, reference, detail, difference }: Finding): string {
  const sum = difference === null ? '' : ` ${difference} paise`
  return `${text.en}: ${reference}${sum} (${detail})`
}

function printAccounts(): void {
  console.log('\nAccounts')
  for (const { name, type, balance } of balances.accounts)
    console.log(`  ${name.en.padEnd(40)} ${type.padEnd(10)} ${column(money(balance))}`)
}

function printLiabilities(): void {
  console.log(
    `\nOwed to clients${' '.repeat(26)}${LIABILITY_AGES.map(({ en }) => column(en)).join('')}`,
  )
  for (const { name, byAge } of balances.liabilities)
    console.log(`  ${name.en.padEnd(39)}${byAge.map((each) => column(money(each))).join('')}`)
}

function printGateway(): void {
  console.log('\nGateway')
  for (const [name, amount] of Object.entries(balances.gateway))
    console.log(`  ${name.padEnd(40)} ${' '.repeat(10)} ${column(money(amount))}`)
}
