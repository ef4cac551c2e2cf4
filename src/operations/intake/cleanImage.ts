import sharp from 'sharp'
import { Failure } from '@/kit/failure'

/** 40 megapixels: a small file can unfold to gigabytes. */
const MOST_PIXELS = 40e6
/** A photograph of a phone: JPEG is read at half its size at once, the others only whole. */
const MOST_PIXELS_OF_PHOTO = 120e6
const LONGEST_EDGE = 8000
const LONGEST_EDGE_HALVED = 4000

export type CleanImage = { data: Buffer; mimetype: string; extension: string }

/**
 * Draws an image anew, upright and without metadata (photographs carry the place they were taken at).
 * Photographs stay JPEG, all else becomes WebP.
 * @throws Failure PICTURE_TOO_LARGE (too many pixels), FILE_NOT_ALLOWED (broken)
 */
export const cleanImage = async ({
  data,
  mimetype,
}: {
  data: Buffer
  mimetype: string
}): Promise<CleanImage> => {
  const { width, height } = await readable(sharp(data, { limitInputPixels: false }).metadata())
  const limitInputPixels = mimetype === 'image/jpeg' ? MOST_PIXELS_OF_PHOTO : MOST_PIXELS
  if (width * height > limitInputPixels) throw new Failure('PICTURE_TOO_LARGE', { field: 'file' })
  const edge = width * height > MOST_PIXELS ? LONGEST_EDGE_HALVED : LONGEST_EDGE
  const image = sharp(data, { limitInputPixels })
    .rotate()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
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
