import { env } from '@/kit/env'

/** What must stop a start in production; none while files stay on disk. See `checkIntegrations`. */
export const storageProblems = (): string[] => {
  const { S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()
  if (!S3_BUCKET) return []
  const isHalf = Boolean(S3_ACCESS_KEY_ID) !== Boolean(S3_SECRET_ACCESS_KEY)
  const isPlain = S3_ENDPOINT !== undefined && new URL(S3_ENDPOINT).protocol !== 'https:'
  return [
    ...(isHalf ? ['Only one of S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY is set'] : []),
    ...(isPlain ? ['S3_ENDPOINT is not https'] : []),
  ]
}
