/** A corner or a place in units of the drawing, from its top left. */
export type Point = readonly [x: number, y: number]

/** What a stroke, an area or a text is, for whoever gives it a colour. */
export type Tone = 'ink' | 'soft' | 'line' | 'accent' | 'tint' | 'paper'

export type DrawnShape = { points: Point[]; isClosed: boolean; fill?: Tone; stroke?: Tone }

/** A stretch of a line of text. */
export type DrawnPart = { text: string; tone: Tone; isBold: boolean }

/** One line of text, centred on `x` with its baseline at `y`. `width` is the most that it takes. */
export type DrawnText = { x: number; y: number; size: number; width: number; parts: DrawnPart[] }

/**
 * A kundli as plain shapes and lines of text, of which SVG and PDF are made. `title` and `description` say in words what
 * it shows.
 */
export type KundliDrawing = {
  width: number
  height: number
  shapes: DrawnShape[]
  texts: DrawnText[]
  title: string
  description: string
}

export type KundliStyle = 'north' | 'south'
