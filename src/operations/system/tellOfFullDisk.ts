import type { PayloadRequest } from 'payload'
import { env } from '@/kit/env'
import { transaction } from '@/kit/transaction'
import { notify } from '../notifications/notify'
import { attentiveStaff } from './attentiveStaff'

/** Mails the staff who answer for the practice that a disk is full, once a day however often it is found so. */
export const tellOfFullDisk = ({ req, at }: { req: PayloadRequest; at: Date }): Promise<void> =>
  transaction(req, async () => {
    for (const staff of await attentiveStaff({ req, capability: 'settings.edit' }))
      await notify({
        req,
        event: 'staff.attention',
        data: {
          name: staff.name,
          matter: 'disk-full',
          reference: at.toISOString().slice(0, 10),
          happenedAt: at.toISOString(),
          adminUrl: `${env().PUBLIC_URL}/admin`,
        },
        channels: ['email'],
        key: `disk-full:${at.toISOString().slice(0, 10)}:${staff.id}`,
        to: { email: staff.email, language: 'en' },
      })
  })
