import type { PayloadRequest } from 'payload'
import type { LockedOrder } from '@/rules/orders/lockedOrder'
import { postJournal } from '../postJournal'

/** What the client withheld of a paid order as income tax is owed to us by the state. Once; nothing withheld is fine. */
export const postTds = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: LockedOrder
}): Promise<void> => {
  const amount = Number(order.tds)
  if (amount === 0) return
  await postJournal({
    req,
    key: `tds:${order.id}`,
    cause: 'tds',
    order: order.id,
    postings: [
      { account: 'tds_receivable', amount },
      { account: 'advances', amount: -amount },
    ],
  })
}
