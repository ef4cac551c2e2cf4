import type { CollectionConfig } from 'payload'
import { ROLES } from '@/rules/people/roles'
import { PEOPLE_ROUTES } from '@/api/people'
import { isDemo } from '@/kit/env'
import { endpointsOf } from '@/kit/route'
import {
  dropSessionsOfChanged,
  keepOwnRights,
  hideCookieToken,
  noteChangedPassword,
  noteRights,
  normaliseAccount,
  refuseNativeLogin,
  sessionStrategy,
} from '@hooks/people'
import { anyone, hiddenWithout, nobody, staff, staffField, staffOrSelf } from '../access'
import { label, PASSWORD_CHANGED, revision } from '../fields'

/** The members of staff, who work in the admin. */
export const Admins: CollectionConfig<'admins'> = {
  slug: 'admins',
  labels: { singular: label('Member of staff', 'कर्मचारी'), plural: label('Staff', 'कर्मचारी') },
  auth: {
    tokenExpiration: 12 * 3600,
    maxLoginAttempts: 0,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: !isDemo() },
    strategies: [sessionStrategy('admins')],
  },
  access: {
    create: staff('staff.manage'),
    read: staffOrSelf('staff.manage'),
    update: staffOrSelf('staff.manage'),
    delete: nobody,
    unlock: nobody,
    admin: anyone,
  },
  admin: {
    useAsTitle: 'name',
    group: label('People', 'लोग'),
    listSearchableFields: ['name', 'email'],
    defaultColumns: ['name', 'email', 'role', 'isDisabled'],
    hidden: hiddenWithout('staff.manage'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(PEOPLE_ROUTES, 'admins') as CollectionConfig['endpoints'],
  hooks: {
    beforeOperation: [refuseNativeLogin as never],
    afterMe: [hideCookieToken],
    beforeValidate: [normaliseAccount],
    beforeChange: [keepOwnRights, noteChangedPassword],
    afterChange: [dropSessionsOfChanged('admins'), noteRights('admins')],
  },
  fields: [
    { name: 'name', type: 'text', label: label('Name', 'नाम'), required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      label: label('Role', 'भूमिका'),
      required: true,
      defaultValue: 'support',
      options: Object.entries(ROLES).map(([value, each]) => ({ value, label: each.label })),
      access: { create: staffField('staff.manage'), update: staffField('staff.manage') },
    },
    {
      name: 'isDisabled',
      type: 'checkbox',
      label: label('Disabled', 'निष्क्रिय'),
      defaultValue: false,
      access: { create: staffField('staff.manage'), update: staffField('staff.manage') },
      admin: { position: 'sidebar' },
    },
    PASSWORD_CHANGED,
    revision,
  ],
}
