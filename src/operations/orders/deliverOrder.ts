import type { PayloadRequest } from 'payload'
import { tryMoveOrder } from './moveOrder'

/** The order's report has gone out: it is delivered, if it was worked on or new; else it stays as it is. */
export const deliverOrder = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  await tryMoveOrder({ req, id: order, to: 'processing', isSilent: true })
  await tryMoveOrder({ req, id: order, to: 'delivered' })
}
