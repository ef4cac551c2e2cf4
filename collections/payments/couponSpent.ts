import { derived, label, paise } from '../fields'

const given = paise({
  name: 'spent',
  label: label('Discount given', 'दी गई छूट'),
  required: true,
  defaultValue: 0,
  access: derived,
  admin: { readOnly: true, position: 'sidebar' },
})

/** What a coupon has given, in paise; counted by the database. */
export const couponSpent = {
  ...given,
  admin: {
    ...given.admin,
    components: {
      ...given.admin?.components,
      Cell: '/src/admin/payments/coupons/CouponSpentCell#CouponSpentCell',
    },
  },
}
