import type { Category } from '@/rules/catalogue/categories'
import { at, disc, each, rect, seeded, star, type Point } from './shapes'

const WIDTH = 1200
const HEIGHT = 800
export const MIDDLE: Point = { x: 600, y: 400 }

export type Palette = {
  sky: [string, string, string]
  glow: string
  ink: string
  gold: string
  soft: string
}

/** The colours of each category, from the top of the picture to its foot. */
export const PALETTES: Record<Category, Palette> = {
  energy: {
    sky: ['#2c1a52', '#7b3f8c', '#eea59a'],
    glow: '#ffe3c4',
    ink: '#2a1746',
    gold: '#ffe0a6',
    soft: '#f7c8c9',
  },
  astrology: {
    sky: ['#080f2e', '#1b2560', '#4d4391'],
    glow: '#8f86dd',
    ink: '#0a1236',
    gold: '#f4d284',
    soft: '#c9c6f2',
  },
  vastu: {
    sky: ['#fbf3e4', '#f4e2c6', '#e6c69c'],
    glow: '#fffaf0',
    ink: '#7c3a20',
    gold: '#c8682f',
    soft: '#6f8f73',
  },
  manifestation: {
    sky: ['#27496d', '#e58f83', '#ffdfae'],
    glow: '#fff3d2',
    ink: '#3c2b52',
    gold: '#fff0c9',
    soft: '#fbc9a6',
  },
  material: {
    sky: ['#07312c', '#0f5147', '#2f8a70'],
    glow: '#6fc6a4',
    ink: '#05221f',
    gold: '#efcf7f',
    soft: '#bfe4d2',
  },
}

/** The whole picture: sky, a glow behind the motif, the motif, a thin frame. */
export const scene = (palette: Palette, motif: string, glowAt: Point = MIDDLE): string => `<svg
 xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0.25" y2="1">
<stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="0.55" stop-color="${palette.sky[1]}"/>
<stop offset="1" stop-color="${palette.sky[2]}"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="${palette.glow}" stop-opacity="0.75"/>
<stop offset="0.5" stop-color="${palette.glow}" stop-opacity="0.22"/>
<stop offset="1" stop-color="${palette.glow}" stop-opacity="0"/></radialGradient>
<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.gold}"/>
<stop offset="1" stop-color="${palette.gold}" stop-opacity="0.15"/></linearGradient>
<linearGradient id="petal" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.gold}"/>
<stop offset="1" stop-color="${palette.soft}"/></linearGradient>
</defs>
${rect({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, 'fill="url(#sky)"')}
${disc(glowAt, 460, 'fill="url(#glow)"')}
${motif}
${rect({ x: 28, y: 28, width: WIDTH - 56, height: HEIGHT - 56 }, `fill="none" stroke="${palette.gold}" stroke-opacity="0.35" stroke-width="2" rx="18"`)}
</svg>`

/** Scattered stars, the same for the same seed, none inside `clear` pixels of the middle. */
export const starField = (
  palette: Palette,
  { seed, count, clear = 0 }: { seed: number; count: number; clear?: number },
): string => {
  const next = seeded(seed)
  const places = Array.from({ length: count }, () => ({
    x: 50 + next() * (WIDTH - 100),
    y: 50 + next() * (HEIGHT - 100),
    size: 1 + next() * 2.6,
    tips: next() > 0.86,
  }))
  return each(
    places.filter((place) => Math.hypot(place.x - MIDDLE.x, place.y - MIDDLE.y) > clear),
    (place) =>
      place.tips
        ? star(
            place,
            { outer: place.size * 4, inner: place.size, points: 4 },
            `fill="${palette.gold}"`,
          )
        : disc(place, place.size, `fill="${palette.soft}" fill-opacity="0.8"`),
  )
}

/** Rolling ground at the foot of the picture, the farthest hill first. */
export const hills = (fills: string[], top = 600): string =>
  each(fills, (fill, index) => {
    const y = top + index * 62
    const lean = index % 2 ? -60 : 60
    return `<path d="M0 ${y}C240 ${y - 70 - lean} 420 ${y + 40} 640 ${y}S1000 ${y - 60 + lean} 1200 ${y + 10}V${HEIGHT}H0Z" fill="${fill}"/>`
  })

/** Dots on a circle. */
export const dotRing = (
  center: Point,
  { radius, count }: { radius: number; count: number },
  look: string,
): string =>
  Array.from({ length: count }, (_, index) =>
    disc(at(center, radius, (360 / count) * index), index % 5 ? 3 : 6, look),
  ).join('')
