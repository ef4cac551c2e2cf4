import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { ASTROLOGY_PICTURES } from './art/astrologyPictures'
import { ENERGY_PICTURES } from './art/energyPictures'
import { MANIFESTATION_PICTURES } from './art/manifestationPictures'
import { MATERIAL_PICTURES } from './art/materialPictures'
import { VASTU_PICTURES } from './art/vastuPictures'

const PICTURES = {
  ...ENERGY_PICTURES,
  ...ASTROLOGY_PICTURES,
  ...VASTU_PICTURES,
  ...MANIFESTATION_PICTURES,
  ...MATERIAL_PICTURES,
}

/** Draws every picture of the catalogue anew: `npx tsx src/server/demo/content/drawImages.ts`. */
const drawImages = async (): Promise<void> => {
  const folder = join(process.cwd(), 'media', 'demo')
  await mkdir(folder, { recursive: true })
  for (const [key, draw] of Object.entries(PICTURES)) {
    const file = join(folder, `${key}.webp`)
    const { size } = await sharp(Buffer.from(draw()))
      .resize(1200, 800)
      .webp({ quality: 82, effort: 6 })
      .toFile(file)
    process.stdout.write(`${key}.webp ${Math.round(size / 1024)} KB\n`)
  }
}

await drawImages()
