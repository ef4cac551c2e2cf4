import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { formatPaise } from '@/rules/money/formatPaise'
import { notify } from '../../notifications/notify'
import { attentiveStaff } from '../../system/attentiveStaff'

/** Mails everybody who may approve a waiting adjustment, except the one who asked; once for each. */
export const tellApprovers = async ({
  req,
  id,
  by,
  amount,
}: {
  req: PayloadRequest
  /** The adjustment. */
  id: string
  by: string
  /** Paise. */
  amount: number
}): Promise<void> => {
  const staff = await attentiveStaff({ req, capability: 'wallet.approve' })
  for (const each of staff.filter((one) => one.id !== by))
    await notify({
      req,
      event: 'staff.attention',
      data: {
        name: each.name,
        matter: 'wallet-approval',
        reference: formatPaise({ paise: amount, locale: 'en' }),
        happenedAt: now().toISOString(),
        adminUrl: `${env().PUBLIC_URL}/admin/collections/wallet-adjustments/${id}`,
      },
      channels: ['email'],
      key: `wallet-approval:${id}:${each.id}`,
      to: { email: each.email, language: 'en' },
    })
}
