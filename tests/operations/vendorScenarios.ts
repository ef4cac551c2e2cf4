/**
 * The scenarios that Razorpay publishes for its test mode (razorpay.com/docs, "Test S2S integration": best practices
 * BP-01 to BP-37, orders ORD-01 to ORD-25), each with the test that proves it here, or why there is none. Where only
 * the heading could be read, `what` begins with it in quotation marks.
 */
export type Scenario = { what: string } & ({ file: string; test: string } | { cannot: string })

const SETTLE = 'tests/operations/settlePayment.test.ts'
const EVENTS = 'tests/operations/gatewayEvents.test.ts'
const ASK = 'tests/operations/sendRefund.test.ts'
const GATEWAY = 'tests/integrations/payments.test.ts'
const SIGNS = 'tests/integrations/signature.test.ts'
const WEBHOOK = 'tests/api/payments.test.ts'
const RECONCILE = 'tests/operations/reconcile.test.ts'

const PAYS = 'tests/operations/startPayment.test.ts'
const NO_MANDATES = 'Every order is paid once; Sahil sells nothing that is debited again'

export const SCENARIOS: Record<string, Scenario> = {
  'BP-01': {
    what: 'An order is fulfilled by what the gateway says, not by the callback of the browser',
    file: WEBHOOK,
    test: 'is kept and applied by a job, once for every copy',
  },
  'BP-02': {
    what: 'The callback’s signature is checked with the stored order',
    file: WEBHOOK,
    test: 'believes no forged signature, no foreign order and no mixed pair',
  },
  'BP-03': {
    what: 'A stored webhook that is sent again changes nothing',
    file: EVENTS,
    test: 'that comes again and again is kept once and queued once',
  },
  'BP-04': {
    what: 'The webhook was down: the reconciler finds the payment',
    file: RECONCILE,
    test: 'is found by the reconciler, which may look as often as it likes',
  },
  'BP-05': {
    what: 'An order that stays open is asked about with growing gaps',
    file: RECONCILE,
    test: 'is looked for when it is time, one job for each look, with growing gaps, then no more',
  },
  'BP-06': {
    what: 'Late authorisation: failed, then authorized, captured and paid, fulfilled once',
    file: 'tests/operations/arrivals.test.ts',
    test: 'end in one state in all 720 orders of arrival, repeated and at once',
  },
  'BP-07': {
    what: 'The answer to the creation of an order is lost: the same receipt gives one order',
    file: PAYS,
    test: 'finds the same gateway order after the answer was lost',
  },
  'BP-08': {
    what: 'The answer to the creation of a payment is lost',
    cannot: 'The gateway’s checkout creates payments, never our server',
  },
  'BP-10': {
    what: 'Events out of order never lead back',
    file: SETTLE,
    test: 'and number, at the same time',
  },
  'BP-11': {
    what: 'The endpoint is slow or broken: the same event comes again later',
    file: EVENTS,
    test: 'that comes again and again is kept once and queued once',
  },
  'BP-12': {
    what: 'The answer to a refund is lost: the same key gives the same refund',
    file: ASK,
    test: 'survives a lost answer: the second time finds the first refund',
  },
  'BP-17': {
    what: 'A method is hidden while the gateway reports it down, and shown when it is back',
    cannot: 'The gateway’s checkout chooses and shows the methods; our pages name none',
  },
  'BP-20': {
    what: 'The reconciler, run on demand, brings every attempt of an order up to date',
    file: RECONCILE,
    test: 'that failed and was repeated is settled whole',
  },
  'BP-36': {
    what: 'A page that is opened during a downtime asks which methods are down',
    cannot: 'The gateway’s checkout chooses and shows the methods; our pages name none',
  },
  'BP-37': {
    what: 'A webhook that was changed by a byte is refused',
    file: SIGNS,
    test: 'breaks with any changed byte',
  },
  'ORD-01': {
    what: 'An order is created on the server and answers its id, state and amount',
    file: GATEWAY,
    test: 'answers the order in our words',
  },
  'ORD-02': {
    what: 'An order with a failed attempt stays open',
    file: SETTLE,
    test: 'leaves the order payable, and the next payment of the same checkout pays it',
  },
  'ORD-03': {
    what: 'A later payment of the same order pays it',
    file: SETTLE,
    test: 'leaves the order payable, and the next payment of the same checkout pays it',
  },
  'ORD-05': {
    what: 'The same receipt, asked again, answers the same order',
    file: GATEWAY,
    test: 'gives one order for one receipt, also at the same time',
  },
  'ORD-04': {
    what: '“Signature”: what the checkout hands over is believed only with the signature over the stored order',
    file: WEBHOOK,
    test: 'believes no forged signature, no foreign order and no mixed pair',
  },
  'ORD-06': {
    what: '“Fetch”: the order’s payments can be asked for at any time',
    file: GATEWAY,
    test: 'lists every attempt on an order',
  },
  'ORD-07': {
    what: '“Already paid”: a paid order opens no checkout',
    file: PAYS,
    test: 'is refused for orders of others and for what cannot be paid any more',
  },
  ...Object.fromEntries(
    range('ORD', 8, 15).map((id) => [
      id,
      {
        what: '“Request errors”: what the gateway refuses is a failure with its reason, and is not asked again',
        file: GATEWAY,
        test: 'hands on what the vendor refuses',
      },
    ]),
  ),
  'ORD-16': {
    what: '“Partial payments”',
    cannot: 'An order is paid whole; its gateway order is opened without parts',
  },
  'ORD-20': { what: '“Mandate order”', cannot: NO_MANDATES },
  'ORD-21': { what: '“Mandate order errors”', cannot: NO_MANDATES },
  'ORD-22': { what: '“A new order for each later debit”', cannot: NO_MANDATES },
}

/** Published without a text that could be read when this table was written: to be filled in. */
export const UNREAD = [
  ...['BP-09', ...range('BP', 13, 16), 'BP-18', 'BP-19', ...range('BP', 21, 35)],
  ...[...range('ORD', 17, 19), ...range('ORD', 23, 25)],
]

/** Every published id. */
export const PUBLISHED = [...range('BP', 1, 37), ...range('ORD', 1, 25)]

function range(prefix: string, from: number, to: number): string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${prefix}-${String(from + index).padStart(2, '0')}`,
  )
}
