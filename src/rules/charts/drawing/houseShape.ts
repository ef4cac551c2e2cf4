import type { Point } from './kundliDrawing'

/** A field of a kundli: its outline, the part of it that is free for grahas (convex), and where its sign is named. */
export type HouseShape = { outline: Point[]; area: Point[]; centre: Point; signAt: Point }
