import type { CollectionConfig } from 'payload'
import { PEOPLE_ROUTES } from '@/api/people'
import { isDemo } from '@/kit/env'
import { endpointsOf } from '@/kit/route'
import {
  dropSessionsOfChanged,
  followChangedContact,
  hideCookieToken,
  keepPasswordOwn,
  noteChangedPassword,
  noteRights,
  normaliseAccount,
  refuseNativeLogin,
  sessionStrategy,
} from '@hooks/people'
import { hiddenWithout, nobody, staff, staffField, staffOrOwner } from '../access'
import { derived, label, PASSWORD_CHANGED, revision } from '../fields'

/** Whoever changes where the links for a new password go could take the account over. */
const changedByManagers = { update: staffField('clients.contact') }

/** The accounts of clients. Charts live in `profiles`; money, coins and consent never live here. */
export const Users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: label('Client', 'ग्राहक'), plural: label('Clients', 'ग्राहक') },
  auth: {
    tokenExpiration: 7 * 24 * 3600,
    maxLoginAttempts: 0,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: !isDemo() },
    strategies: [sessionStrategy('users')],
  },
  access: {
    create: nobody,
    read: staffOrOwner('clients.read', 'id'),
    update: staff('clients.edit'),
    delete: nobody,
    unlock: nobody,
    admin: nobody,
  },
  admin: {
    useAsTitle: 'name',
    group: label('People', 'लोग'),
    defaultColumns: ['name', 'phone', 'email', 'createdAt'],
    listSearchableFields: ['name', 'email', 'phone'],
    hidden: hiddenWithout('clients.read'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(PEOPLE_ROUTES, 'users') as CollectionConfig['endpoints'],
  hooks: {
    beforeOperation: [refuseNativeLogin as never],
    afterMe: [hideCookieToken],
    beforeValidate: [keepPasswordOwn, normaliseAccount],
    beforeChange: [noteChangedPassword],
    afterChange: [dropSessionsOfChanged('users'), noteRights('users'), followChangedContact],
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      label: label('At a glance', 'एक नज़र में'),
      admin: { components: { Field: '/src/admin/people/ClientSummary#ClientSummary' } },
    },
    { name: 'name', type: 'text', label: label('Name', 'नाम'), required: true, maxLength: 120 },
    {
      name: 'email',
      type: 'email',
      label: label('Email', 'ईमेल'),
      required: true,
      unique: true,
      access: changedByManagers,
    },
    {
      name: 'phone',
      type: 'text',
      label: label('Mobile', 'मोबाइल'),
      unique: true,
      index: true,
      access: changedByManagers,
    },
    {
      name: 'locale',
      type: 'select',
      label: label('Language', 'भाषा'),
      defaultValue: 'en',
      options: [
        { value: 'en', label: label('English', 'अंग्रेज़ी') },
        { value: 'hi', label: label('Hindi', 'हिन्दी') },
      ],
    },
    {
      name: 'timezone',
      type: 'text',
      label: label('Time zone', 'समय क्षेत्र'),
      defaultValue: 'Asia/Kolkata',
      maxLength: 60,
    },
    {
      name: 'referralCode',
      type: 'text',
      label: label('Referral code', 'रेफ़रल कोड'),
      unique: true,
      access: derived,
      admin: { readOnly: true },
    },
    {
      name: 'referredByCode',
      type: 'text',
      label: label('Referred by', 'रेफ़र किया'),
      access: derived,
      admin: { readOnly: true, condition: (data) => Boolean(data.referredByCode) },
    },
    {
      name: 'emailVerifiedAt',
      type: 'date',
      label: label('Email verified', 'ईमेल सत्यापित'),
      access: derived,
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    {
      name: 'tdsTan',
      type: 'text',
      label: label('TAN, checked', 'जाँचा हुआ टैन'),
      access: { create: nobody, update: staffField('payments.refund') },
      admin: {
        position: 'sidebar',
        description: label(
          'A business client who orders with this TAN and a GSTIN keeps TDS back. Check it before you enter it.',
          'इस टैन और जीएसटीआईएन से ऑर्डर करने वाला व्यावसायिक ग्राहक टीडीएस काट सकता है। दर्ज करने से पहले जाँचें।',
        ),
      },
    },
    {
      name: 'isDisabled',
      type: 'checkbox',
      label: label('Disabled', 'निष्क्रिय'),
      defaultValue: false,
      access: { create: nobody, update: staffField('clients.disable') },
      admin: { position: 'sidebar' },
    },
    PASSWORD_CHANGED,
    revision,
  ],
}
