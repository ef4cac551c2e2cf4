import type { PayloadRequest } from 'payload'
import { open } from '@/kit/seal'
import { mayCorrectBirth } from '@/rules/orders/mayCorrectBirth'
import type { BirthSource } from '@/rules/orders/birthSources'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import type { Birth } from '@/rules/people/birth'
import { can, type Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { readChartFacts } from './readChartFacts'

type Row = {
  id: string
  status: OrderStatus
  sealed_birth: string | null
  birth_source: BirthSource | null
}

/** The birth details that an order is worked by, whether the reader may correct them, and the facts of their chart. */
export const readOrderBirth = async ({
  req,
  caller,
  row,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  row: Row
  language: Language
}) => {
  const { id, status, sealed_birth: sealed, birth_source: birthSource } = row
  const isStaff = caller.kind === 'staff'
  return {
    birth: sealed ? open<Birth>({ sealed, purpose: 'birth' }) : null,
    birthSource,
    canCorrectBirth:
      (!isStaff || can(caller, 'orders.work')) && mayCorrectBirth({ status, isStaff }),
    chart: sealed ? await readChartFacts({ req, subject: { order: id }, language }) : null,
  }
}
