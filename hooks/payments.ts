import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
} from 'payload'
import { assertCouponLimits } from '@/operations/payments/coupons/assertCouponLimits'
import { couponKey } from '@/rules/payments/coupons/couponKey'
import {
  couponProblems,
  fittedCoupon,
  type CouponDraft,
} from '@/rules/payments/coupons/couponProblems'

/** Keeps the spelling by which codes are compared beside the code as it was typed. */
export const fillCodeKey: CollectionBeforeValidateHook = ({ data }) =>
  typeof data?.code === 'string'
    ? { ...data, code: data.code.trim(), codeKey: couponKey(data.code) }
    : data

/** Refuses a coupon whose kind and limits do not fit; what its kind does not use is emptied. */
export const fitCoupon: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const coupon = { ...(originalDoc as CouponDraft | undefined), ...(data as CouponDraft) }
  const language = req.i18n?.language === 'hi' ? 'hi' : 'en'
  const errors = couponProblems(coupon).map(({ path, text }) => ({ path, message: text[language] }))
  if (errors.length > 0) throw new ValidationError({ collection: 'coupons', errors })
  const { percent, maxDiscount, amountOff } = fittedCoupon(coupon)
  return { ...data, percent, maxDiscount, amountOff }
}

/** A limit below what was used of a coupon is refused on its field. */
export const keepLimitsAboveUse: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update')
    await assertCouponLimits({ req, coupon: originalDoc.id, limits: { ...originalDoc, ...data } })
  return data
}
