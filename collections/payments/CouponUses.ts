import type { CollectionConfig } from 'payload'
import { COUPON_USE_STATUSES } from '@/rules/payments/coupons/couponKinds'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { label, paise, status } from '../fields'

/** One use of a coupon by one order. */
export const CouponUses: CollectionConfig<'coupon-uses'> = {
  slug: 'coupon-uses',
  labels: {
    singular: label('Coupon use', 'कूपन उपयोग'),
    plural: label('Coupon uses', 'कूपन उपयोग'),
  },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'couponCode',
    listSearchableFields: ['coupon.code', 'order.code', 'user.name', 'user.email', 'user.phone'],
    group: label('Money', 'धन'),
    hidden: hiddenWithout('coupons.edit'),
    defaultColumns: ['coupon', 'order', 'user', 'discount', 'status', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  indexes: [{ fields: ['coupon', 'order'], unique: true }],
  fields: [
    {
      name: 'couponCode',
      type: 'text',
      virtual: 'coupon.code',
      label: label('Code', 'कोड'),
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'coupon',
      type: 'relationship',
      relationTo: 'coupons',
      label: label('Coupon', 'कूपन'),
      required: true,
      index: true,
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      required: true,
      index: true,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
    },
    paise({ name: 'discount', label: label('Discount', 'छूट'), required: true }),
    status({
      label: label('Status', 'स्थिति'),
      options: COUPON_USE_STATUSES,
      defaultValue: 'held',
    }),
  ],
}
