import { digest } from '@/kit/seal'

/** The address of a sign-in, kept as a keyed digest only. */
export const addressDigest = (ip: string): string => digest({ value: ip, purpose: 'address' })
