import { LEAST_CHARGE } from './judgeCoupon'
import { couponKey } from './couponKey'
import type { CouponKind } from './couponKinds'

/** What staff type of a coupon; amounts in paise, instants as ISO text or dates. */
export type CouponDraft = {
  code?: string | null
  kind?: CouponKind | null
  percent?: number | null
  amountOff?: number | null
  maxDiscount?: number | null
  startsAt?: string | Date | null
  endsAt?: string | Date | null
  maxUses?: number | null
  maxUsesPerClient?: number | null
  budget?: number | null
}

type Problem = { path: keyof CouponDraft; text: { en: string; hi: string } }

const LEAST_KEY = 3

/** What stands against a coupon before it is kept: each kind has its own fields, and the limits make sense. */
export const couponProblems = (draft: CouponDraft): Problem[] => {
  const { code, kind, percent, amountOff, startsAt, endsAt } = draft
  const problems: (Problem | false)[] = [
    typeof code === 'string' &&
      couponKey(code).length < LEAST_KEY &&
      problem('code', 'Give at least three letters or digits.', 'कम से कम तीन अक्षर या अंक दें।'),
    kind === 'percent' &&
      !isPercent(percent) &&
      problem(
        'percent',
        'Give a percentage from 0.01 to 100 with at most two decimals.',
        '0.01 से 100 तक प्रतिशत दें, अधिकतम दो दशमलव।',
      ),
    kind === 'fixed' &&
      (amountOff ?? 0) < LEAST_CHARGE &&
      problem('amountOff', 'Give at least one rupee.', 'कम से कम एक रुपया दें।'),
    Boolean(startsAt && endsAt && new Date(startsAt) >= new Date(endsAt)) &&
      problem('endsAt', 'The end must be after the beginning.', 'अंत आरंभ के बाद होना चाहिए।'),
    ...WHOLE.map((path) => !isWhole(draft[path]) && problem(path, ...ONE_OR_MORE)),
  ]
  return problems.filter((each) => each !== false)
}

/** The draft without what its kind does not use: a fixed amount has no percentage, a free service neither. */
export const fittedCoupon = <Draft extends CouponDraft>(draft: Draft): Draft => ({
  ...draft,
  percent: draft.kind === 'percent' ? draft.percent : null,
  maxDiscount: draft.kind === 'percent' ? draft.maxDiscount : null,
  amountOff: draft.kind === 'fixed' ? draft.amountOff : null,
})

const WHOLE = ['maxUses', 'maxUsesPerClient', 'budget', 'maxDiscount'] as const
const ONE_OR_MORE = [
  'Give a whole number above zero, or leave it empty.',
  'शून्य से बड़ी पूर्ण संख्या दें, या रिक्त छोड़ें।',
] as const

const problem = (path: Problem['path'], en: string, hi: string): Problem => ({
  path,
  text: { en, hi },
})

const isWhole = (value: number | null | undefined): boolean =>
  value === null || value === undefined || (Number.isSafeInteger(value) && value > 0)

const isPercent = (value: number | null | undefined): boolean =>
  typeof value === 'number' &&
  value > 0 &&
  value <= 100 &&
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
