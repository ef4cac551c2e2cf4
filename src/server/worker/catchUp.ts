import type { Payload } from 'payload'
import { enqueue } from '@/kit/enqueue'
import { transaction } from '@/kit/transaction'

/** What looks for rows whose time has come. */
const SWEEPS = [
  'expireOrders',
  'expireCredit',
  'reconcilePayments',
  'repairOrders',
  'reconcileGateway',
] as const

/**
 * After the demo's clock was moved, runs every sweep once at the new time, whichever worker hears it first.
 * @param moves how often the clock was moved, which names this move
 */
export const catchUp = async ({
  payload,
  moves,
}: {
  payload: Payload
  moves: number
}): Promise<void> => {
  const req = { payload, transactionID: undefined }
  await transaction(req, async () => {
    for (const job of SWEEPS) await enqueue({ req, job, input: {}, key: `clock:${moves}:${job}` })
  })
}
