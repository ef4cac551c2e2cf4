import { Failure } from '@/kit/failure'

const MAX_DEPTH = 60

/** Payload copies documents by walking into them, until the stack ends. @throws Failure BAD_INPUT */
export const refuseDeep = (value: unknown, depth = 0): void => {
  if (depth > MAX_DEPTH) throw new Failure('BAD_INPUT')
  if (typeof value !== 'object' || value === null) return
  for (const each of Object.values(value)) refuseDeep(each, depth + 1)
}
