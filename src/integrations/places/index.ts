import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The table of places as it is kept beside the program, unpacked: about 3.5 MB that `readPlaceTable` reads. */
export const placeData = async (): Promise<Uint8Array> =>
  promisify(gunzip)(await readFile(path.resolve(process.cwd(), 'media/places/places.gz')))
