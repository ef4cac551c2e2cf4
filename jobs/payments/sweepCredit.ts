import { defineJob } from '@/kit/job'
import { expireCredit } from '@/operations/payments/wallet/expireCredit'

/** Takes promotional credit out of the wallets when its time is over. */
export const sweepCredit = defineJob({
  slug: 'expireCredit',
  attempts: 5,
  run: ({ req }) => expireCredit({ req }),
})
