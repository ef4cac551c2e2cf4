import sharp from 'sharp'
import { Failure } from '@/kit/failure'

/** 40 megapixels: a small file can unfold to gigabytes. */
const MOST_PIXELS = 40e6
const LONGEST_EDGE = 8000

export type CleanImage = { data: Buffer; mimetype: string; extension: string }

/**
 * Draws an image anew, upright and without metadata (photographs carry the place they were taken at).
 * Photographs stay JPEG, all else becomes WebP.
 * @throws Failure BODY_TOO_LARGE (too many pixels), FILE_NOT_ALLOWED (broken)
 */
export const cleanImage = async ({
  data,
  mimetype,
}: {
  data: Buffer
  mimetype: string
}): Promise<CleanImage> => {
  const { width, height } = await readable(sharp(data, { limitInputPixels: false }).metadata())
  if (width * height > MOST_PIXELS) throw new Failure('BODY_TOO_LARGE', { field: 'file' })
  const image = sharp(data, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
  if (mimetype === 'image/jpeg') {
    return {
      data: await readable(image.jpeg({ quality: 88 }).toBuffer()),
      mimetype,
      extension: 'jpg',
    }
  }
  return {
    data: await readable(image.webp({ quality: 90 }).toBuffer()),
    mimetype: 'image/webp',
    extension: 'webp',
  }
}

const readable = <T>(work: Promise<T>): Promise<T> =>
  work.catch(() => {
    throw new Failure('FILE_NOT_ALLOWED', { field: 'file' })
  })
