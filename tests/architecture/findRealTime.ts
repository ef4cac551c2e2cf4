import ts from 'typescript'
import { clockOf } from './findImpurities'
import { placeOf, readSources, walk, type Source } from './sources'

/** Where real time is right, and why; a name that ends in `/` stands for its folder. */
const REAL_TIME: Record<string, string> = {
  'jobs/schedule.ts': 'the row of a tick is housekeeping',
  'hooks/people.ts': 'a reset token is older or younger than the password',
  'src/kit/cache.ts': 'how long an answer is kept',
  'src/kit/clock.ts': 'the two clocks themselves',
  'src/kit/enqueue.ts': 'when a job was queued',
  'src/kit/idempotencyKeys.ts': 'idempotency',
  'src/kit/outage.ts': 'how long ago a write failed',
  'src/kit/rateLimit.ts': 'rate limits',
  'src/kit/saves/refuseLocked.ts': "Payload's locks of documents",
  'src/operations/intake/assertFillTime.ts': 'a token that says when a form was opened',
  'src/operations/intake/submitFormOnce.ts': 'idempotency',
  'src/operations/people/authenticate.ts': 'sessions and tokens',
  'src/operations/people/passwords.ts': 'tokens that set a password',
  'src/operations/people/rememberDevice.ts': 'tokens of devices',
  'src/operations/people/sessions.ts': 'sessions',
  'src/operations/people/signIn.ts': 'tokens of devices',
  'src/operations/people/verifyEmail.ts': 'tokens that verify an address',
  'src/operations/reports/reportLinks.ts': 'tokens that open a file',
  'src/operations/system/pruneSystem.ts': 'housekeeping',
  'src/admin/payments/coupons/CouponStateCell.tsx': 'a browser knows its own clock alone',
  'src/sandbox/': 'what stands in for vendors, apart from the gateway',
  'src/server/api/closeDoor.ts': 'how long a process may take to end',
  'src/server/api/graphql/timeBudget.ts': 'what one request may cost',
  'src/server/demo/': 'the demo as it is before its clock is moved',
  'src/server/sandboxClock.ts': 'what moves the clock of the demo',
  'src/server/start/': 'how long processes take',
  'src/server/start.ts': 'how long processes take',
  'src/server/survival/doubt.ts': 'how often a process was in trouble',
  'src/server/tour/': 'names that nobody had before',
  'src/server/worker/claims.ts': 'leases and pauses of jobs',
  'src/server/worker/leases.ts': 'leases and pauses of jobs',
  'src/site/browser/': 'a browser knows its own clock alone',
}

const SQL_CLOCK =
  /(?<![\w.])(now\(\)|(current|local)_?time(stamp)?\b|current_date\b|(clock|statement|transaction)_timestamp\(\))/i

/** Every place that reads real time and is not among those where that is right. */
export const findRealTime = (root: string): string[] =>
  readSources({ root })
    .filter(({ name }) => !Object.keys(REAL_TIME).some((each) => isIn(name, each)))
    .flatMap(readsOf)

/** Names of the list in which nothing reads real time. */
export const findIdleRows = (root: string): string[] => {
  const sources = readSources({ root })
  const hasReads = (row: string) =>
    sources.some((source) => isIn(source.name, row) && readsOf(source).length > 0)
  return Object.keys(REAL_TIME).filter((row) => !hasReads(row))
}

const isIn = (name: string, row: string): boolean =>
  row.endsWith('/') ? name.startsWith(row) : name === row

function readsOf(source: Source): string[] {
  const found: string[] = []
  walk(source.tree, (node) => {
    const what = clockOf(node) ?? realNowOf(node) ?? clockInText(node)
    if (what) found.push(`${placeOf(source, node)} ${what}`)
  })
  return found
}

const realNowOf = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) && node.expression.getText() === 'realNow' ? 'realNow()' : undefined

/** Text of a statement: strings, and templates between their insertions. */
function clockInText(node: ts.Node): string | undefined {
  const isText =
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  return isText ? SQL_CLOCK.exec(node.text)?.[0] : undefined
}
