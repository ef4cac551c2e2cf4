import type { S3StorageOptions } from '@payloadcms/storage-s3'
import { env } from '@/kit/env'

/**
 * Settings for `s3Storage`: off, with the same database fields, until S3_BUCKET is set; files then
 * stay in Payload's `staticDir`. Without S3 keys the machine's own role is used.
 * @param collections upload collections, as the plugin takes them
 */
export const s3Options = (collections: S3StorageOptions['collections']): S3StorageOptions => {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_FORCE_PATH_STYLE } = env()
  return {
    enabled: Boolean(S3_BUCKET),
    alwaysInsertFields: true,
    bucket: S3_BUCKET ?? '',
    collections,
    config: {
      region: S3_REGION,
      forcePathStyle: S3_FORCE_PATH_STYLE,
      // R2 and older servers refuse the newer checksum trailers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT } : {}),
      ...credentials(),
    },
  }
}

const credentials = () => {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env()
  return accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}
}
