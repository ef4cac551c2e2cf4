import { PALETTES } from '../scene'

export const palette = PALETTES.manifestation

export const white = (width: number, opacity = 1): string =>
  `fill="none" stroke="${palette.gold}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"`

export const GROUND = ['#c9746f', '#8d4f70', '#4a2f5a']
