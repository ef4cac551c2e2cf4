import type { Tone } from '@/rules/charts/drawing/kundliDrawing'

/** The colours of the printed kundli; the tones of its drawings are the same. */
export const PALETTE: Record<Tone, string> = {
  ink: '#12322e',
  soft: '#5d6b68',
  line: '#c2ab78',
  accent: '#0f5a52',
  tint: '#f8f0dd',
  paper: '#ffffff',
}

/** A4 in points, with what is kept free at its sides, its head and its foot. */
export const PAGE = { width: 595.28, height: 841.89, left: 52, right: 543, top: 56, bottom: 776 }

export const COLUMN = PAGE.right - PAGE.left
