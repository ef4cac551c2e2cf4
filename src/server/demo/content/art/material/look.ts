import { PALETTES } from '../scene'

export const palette = PALETTES.material

export const gold = (width: number, opacity = 1): string =>
  `fill="none" stroke="${palette.gold}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"`
