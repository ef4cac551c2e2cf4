import type { CollectionConfig } from 'payload'
import { CATEGORIES } from '@/rules/catalogue/categories'
import { COUPON_ROUTES } from '@/api/payments/coupons'
import { endpointsOf } from '@/kit/route'
import { COUPON_KINDS } from '@/rules/payments/coupons/couponKinds'
import { fillCodeKey, fitCoupon, keepLimitsAboveUse } from '@hooks/payments'
import { hiddenWithout, nobody, staff } from '../access'
import { derived, hiddenText, label, optionsOf, paise, revision } from '../fields'
import { couponSpent } from './couponSpent'

const MOMENT = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
} as const

/** A promise of a discount under conditions; how often it was used is counted by the database. */
export const Coupons: CollectionConfig<'coupons'> = {
  slug: 'coupons',
  labels: { singular: label('Coupon', 'कूपन'), plural: label('Coupons', 'कूपन') },
  access: {
    create: staff('coupons.edit'),
    read: staff('payments.read'),
    update: staff('coupons.edit'),
    delete: nobody,
  },
  admin: {
    useAsTitle: 'code',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('coupons.edit'),
    defaultColumns: ['code', 'name', 'value', 'isActive', 'uses', 'spent', 'endsAt', 'campaign'],
    listSearchableFields: ['code', 'campaign', 'name'],
    hideAPIURL: true,
    components: { beforeListTable: ['/src/admin/payments/coupons/CouponBatch#CouponBatch'] },
  },
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  defaultSort: '-createdAt',
  endpoints: endpointsOf(COUPON_ROUTES, 'coupons') as CollectionConfig['endpoints'],
  hooks: { beforeValidate: [fillCodeKey], beforeChange: [fitCoupon, keepLimitsAboveUse] },
  fields: [
    {
      name: 'code',
      type: 'text',
      label: label('Code', 'कोड'),
      required: true,
      minLength: 3,
      maxLength: 40,
      admin: {
        description: label(
          'Case, spaces, dashes and letters that look alike make no difference.',
          'बड़े-छोटे अक्षर, रिक्त स्थान, डैश और समान दिखते अक्षर से फ़र्क नहीं पड़ता।',
        ),
      },
    },
    {
      name: 'codeKey',
      type: 'text',
      label: label('Code as compared', 'तुलना हेतु कोड'),
      unique: true,
      hidden: true,
      access: derived,
    },
    hiddenText('batchOwner', { index: true }),
    { name: 'name', type: 'text', label: label('Name', 'नाम'), maxLength: 120, localized: true },
    {
      name: 'isActive',
      type: 'checkbox',
      label: label('Active', 'सक्रिय'),
      defaultValue: true,
      index: true,
      admin: {
        position: 'sidebar',
        components: { Cell: '/src/admin/payments/coupons/CouponStateCell#CouponStateCell' },
      },
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      defaultValue: 'percent',
      options: optionsOf(COUPON_KINDS),
    },
    {
      name: 'value',
      type: 'ui',
      label: label('Gives', 'लाभ'),
      admin: {
        disableBulkEdit: true,
        components: { Cell: '/src/admin/payments/coupons/CouponValueCell#CouponValueCell' },
      },
    },
    {
      name: 'percent',
      type: 'number',
      label: label('Percent', 'प्रतिशत'),
      min: 0.01,
      max: 100,
      admin: { condition: (data) => data.kind === 'percent' },
    },
    paise({
      name: 'amountOff',
      label: label('Amount off', 'छूट राशि'),
      admin: { condition: (data) => data.kind === 'fixed' },
    }),
    paise({
      name: 'maxDiscount',
      label: label('At most', 'अधिकतम छूट'),
      admin: { condition: (data) => data.kind === 'percent' },
    }),
    paise({ name: 'minAmount', label: label('From an amount of', 'न्यूनतम राशि') }),
    {
      type: 'row',
      fields: [
        { name: 'startsAt', type: 'date', label: label('Valid from', 'आरंभ'), admin: MOMENT },
        {
          name: 'endsAt',
          type: 'date',
          label: label('Valid until', 'अंत'),
          index: true,
          admin: MOMENT,
        },
      ],
    },
    {
      name: 'categories',
      type: 'select',
      hasMany: true,
      label: label('Only these categories', 'केवल ये श्रेणियाँ'),
      options: Object.entries(CATEGORIES).map(([value, text]) => ({ value, label: text })),
    },
    {
      name: 'services',
      type: 'relationship',
      relationTo: 'services',
      hasMany: true,
      label: label('Only these services', 'केवल ये सेवाएँ'),
    },
    {
      name: 'isFirstOrderOnly',
      type: 'checkbox',
      label: label('Only on a first order', 'केवल पहले ऑर्डर पर'),
      defaultValue: false,
    },
    {
      name: 'isStackable',
      type: 'checkbox',
      label: label('Together with other stackable coupons', 'अन्य कूपन के साथ'),
      defaultValue: false,
    },
    {
      type: 'row',
      fields: [
        { name: 'maxUses', type: 'number', label: label('Uses in all', 'कुल उपयोग'), min: 1 },
        {
          name: 'maxUsesPerClient',
          type: 'number',
          label: label('Uses per client', 'प्रति ग्राहक उपयोग'),
          min: 1,
          defaultValue: 1,
        },
      ],
    },
    paise({
      name: 'budget',
      label: label('Campaign budget', 'अभियान बजट'),
      admin: {
        description: label(
          'All discounts of this coupon together never go above it.',
          'इस कूपन की कुल छूट इससे अधिक कभी नहीं होगी।',
        ),
      },
    }),
    {
      name: 'uses',
      type: 'number',
      label: label('Used', 'उपयोग'),
      required: true,
      defaultValue: 0,
      access: derived,
      admin: {
        readOnly: true,
        position: 'sidebar',
        components: { Cell: '/src/admin/payments/coupons/CouponUsesCell#CouponUsesCell' },
      },
    },
    couponSpent,
    {
      name: 'campaign',
      type: 'text',
      label: label('Campaign', 'अभियान'),
      maxLength: 80,
      index: true,
    },
    revision,
  ],
}
