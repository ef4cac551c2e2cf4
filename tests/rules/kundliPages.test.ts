import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { renderKundli } from '@/templates'
import { BIRTHS, HAS_POPPLER, kundliInput, poppler } from './golden/kundliInput'

/** Writes the pictures anew instead of comparing them: look at them before they are committed. */
const IS_WRITING = process.env.GOLDEN === 'write'

const BLOCK = 8
/** How much the mean of a block of 8 × 8 points may differ, of 255: smoothing differs between versions of poppler. */
const TOLERANCE = 12

type Picture = { data: Buffer; info: { width: number; height: number } }

const pictureOf = async (file: string): Promise<Picture> =>
  sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })

/** The blocks of a page that look otherwise, as `column,row`. */
function differences(one: Picture, other: Picture): string[] {
  expect(one.info.width).toBe(other.info.width)
  expect(one.info.height).toBe(other.info.height)
  const { width, height } = one.info
  const found = []
  for (let row = 0; row + BLOCK <= height; row += BLOCK)
    for (let column = 0; column + BLOCK <= width; column += BLOCK)
      if (Math.abs(meanOf(one, column, row) - meanOf(other, column, row)) > TOLERANCE)
        found.push(`${column},${row}`)
  return found
}

function meanOf({ data, info }: Picture, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + BLOCK; y++)
    for (let x = left; x < left + BLOCK; x++) sum += data[y * info.width + x]!
  return sum / BLOCK ** 2
}

describe.runIf(HAS_POPPLER)('the pages of a kundli', () => {
  it.each([
    ...([
      ['exact', 'en', 'north'],
      ['about', 'en', 'south'],
      ['unknown', 'hi', 'north'],
    ] as const),
  ])(
    'look as they did when they were last looked at (%s, %s, %s)',
    async (certainty, locale, style) => {
      const pdf = await renderKundli(kundliInput({ locale, style }, BIRTHS[certainty]))
      const golden = path.join(import.meta.dirname, 'golden')
      const name = `kundli-${certainty}-${locale}-${style}`
      const pictures = await poppler(pdf, async (file, folder) => {
        execFileSync('pdftoppm', ['-r', '40', '-gray', '-png', file, path.join(folder, name)])
        const pages = readdirSync(folder)
          .filter((each) => each.endsWith('.png'))
          .sort()
        if (IS_WRITING)
          for (const page of pages)
            await sharp(path.join(folder, page))
              .png({ palette: true, colours: 16 })
              .toFile(path.join(golden, page))
        return Promise.all(
          pages.map(async (page) => ({ page, picture: await pictureOf(path.join(folder, page)) })),
        )
      })
      expect(pictures.map(({ page }) => page)).toEqual(
        readdirSync(golden)
          .filter((each) => each.startsWith(name))
          .sort(),
      )
      for (const { page, picture } of pictures)
        expect([page, differences(picture, await pictureOf(path.join(golden, page)))]).toEqual([
          page,
          [],
        ])
    },
  )
})
