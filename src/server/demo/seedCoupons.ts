import type { Payload } from 'payload'
import { DEMO_COUPONS } from './content'

/** The practice's coupons, in both languages. */
export const seedCoupons = async (payload: Payload): Promise<void> => {
  for (const { name, ...coupon } of DEMO_COUPONS) {
    const { id } = await payload.create({
      collection: 'coupons',
      data: { ...coupon, name: name.en } as never,
    })
    await payload.update({ collection: 'coupons', id, locale: 'hi', data: { name: name.hi } })
  }
}
