import type { z } from 'zod'
import { VendorError } from '../VendorError'
import { translateRazorpay } from './razorpayErrors'

/** Calls the vendor and reads its answer. @throws VendorError for refusals, outages and unreadable answers */
export const read = async <S extends z.ZodType>(
  schema: S,
  act: () => Promise<unknown>,
  call: 'read' | 'write' = 'read',
): Promise<z.infer<S>> => {
  try {
    return schema.parse(await act())
  } catch (error) {
    throw translateRazorpay(error, call)
  }
}

/** Ids arrive from browsers and become part of the request's path. @throws VendorError BAD_ID */
export const checkedId = (id: string): string => {
  if (/^\w{1,64}$/.test(id)) return id
  throw new VendorError({
    vendor: 'razorpay',
    kind: 'rejected',
    retryable: false,
    code: 'BAD_ID',
    message: 'This is no id of the payment gateway',
  })
}
