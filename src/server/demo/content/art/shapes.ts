/** Vector shapes as SVG text. Angles are in degrees, 0 is up, clockwise; lengths in pixels of 1200 x 800. */
export type Point = { x: number; y: number }

export const at = (center: Point, radius: number, angle: number): Point => ({
  x: round(center.x + radius * Math.sin((angle * Math.PI) / 180)),
  y: round(center.y - radius * Math.cos((angle * Math.PI) / 180)),
})

export const disc = (center: Point, radius: number, look: string): string =>
  `<circle cx="${round(center.x)}" cy="${round(center.y)}" r="${round(radius)}" ${look}/>`

export const line = (from: Point, to: Point, look: string): string =>
  `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" ${look}/>`

export const polygon = (points: Point[], look: string): string =>
  `<polygon points="${points.map((each) => `${round(each.x)},${round(each.y)}`).join(' ')}" ${look}/>`

export const path = (d: string, look: string): string => `<path d="${d}" ${look}/>`

export const rect = (box: Point & { width: number; height: number }, look: string): string =>
  `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" ${look}/>`

export const group = (look: string, ...parts: string[]): string =>
  `<g ${look}>${parts.join('')}</g>`

/** `count` copies spread evenly around a full turn. */
export const around = (count: number, draw: (angle: number, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw((360 / count) * index, index)).join('')

export const each = <T>(items: readonly T[], draw: (item: T, index: number) => string): string =>
  items.map(draw).join('')

/** A leaf-shaped petal standing on `base`, leaning by `angle`. */
export const petal = (
  base: Point,
  size: { length: number; width: number; angle: number },
  look: string,
): string => {
  const { length, width, angle } = size
  const d = `M0 0C${-width} ${-length * 0.35} ${-width * 0.55} ${-length * 0.8} 0 ${-length}C${width * 0.55} ${-length * 0.8} ${width} ${-length * 0.35} 0 0Z`
  return `<path d="${d}" transform="translate(${round(base.x)} ${round(base.y)}) rotate(${round(angle)})" ${look}/>`
}

/** A regular star with `points` tips. */
export const star = (
  center: Point,
  size: { outer: number; inner: number; points: number },
  look: string,
): string =>
  polygon(
    Array.from({ length: size.points * 2 }, (_, index) =>
      at(center, index % 2 ? size.inner : size.outer, (180 / size.points) * index),
    ),
    look,
  )

/** The lit part of a moon; `phase` runs from 0 (new) over 0.5 (full) to 1. */
export const moon = (
  center: Point,
  { radius, phase }: { radius: number; phase: number },
  look: string,
): string => {
  const waxing = phase <= 0.5
  const bulge = round(radius * Math.cos(2 * Math.PI * phase))
  const outer = waxing ? 1 : 0
  const inner = bulge >= 0 === waxing ? 0 : 1
  const top = `${round(center.x)} ${round(center.y - radius)}`
  const foot = `${round(center.x)} ${round(center.y + radius)}`
  const d = `M${top}A${radius} ${radius} 0 0 ${outer} ${foot}A${Math.abs(bulge)} ${radius} 0 0 ${inner} ${top}Z`
  return path(d, look)
}

/** Numbers between 0 and 1 that are the same on every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
