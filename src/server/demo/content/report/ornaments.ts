import { COLOURS, type Doc } from './typeset'

type Point = { x: number; y: number }

/** Fine gold circles and petals around `center`. */
export const drawMandala = (doc: Doc, center: Point, radius: number): void => {
  doc.save().translate(center.x, center.y).lineWidth(0.8).strokeOpacity(0.34)
  for (const share of [1, 0.96, 0.7, 0.44, 0.2])
    doc.circle(0, 0, radius * share).stroke(COLOURS.light)
  for (const [count, from, to] of [
    [32, 0.7, 0.96],
    [16, 0.44, 0.7],
    [8, 0.2, 0.44],
  ] as const) {
    for (let index = 0; index < count; index += 1) {
      doc.save().rotate((360 / count) * index)
      petal(doc, {
        from: radius * from,
        to: radius * to,
        width: (Math.PI * radius * to) / count / 1.35,
      })
      doc.stroke(COLOURS.light).restore()
    }
  }
  doc.restore()
}

/** A small open lotus whose petals rise from `base`. */
export const drawLotus = (doc: Doc, base: Point, size: number): void => {
  doc.save().translate(base.x, base.y)
  for (const [angle, colour] of [
    [-64, COLOURS.light],
    [64, COLOURS.light],
    [-34, COLOURS.gold],
    [34, COLOURS.gold],
    [0, COLOURS.sea],
  ] as const) {
    doc.save().rotate(angle)
    petal(doc, { from: 0, to: size, width: size * 0.3 })
    doc.fill(colour).restore()
  }
  doc.restore()
}

/** The mark of Sahil: sun over sea and shore, `size` points wide. */
export const drawMark = (doc: Doc, corner: Point, size: number): void => {
  doc
    .save()
    .translate(corner.x, corner.y)
    .scale(size / 64)
  doc.roundedRect(0, 0, 64, 64, 15).clip()
  doc.rect(0, 0, 64, 64).fill('#0a443e')
  doc.circle(32, 30, 13).fill(COLOURS.light)
  doc.path('M32 8v4.5M16.4 14.4l3.2 3.2M47.6 14.4l-3.2 3.2M10 30h4.5M49.5 30H54')
  doc.lineWidth(2.6).lineCap('round').stroke(COLOURS.light)
  doc.path('M0 36c8-5 14-5 21 0s14 5 21 0 14-5 22 0V64H0Z').fill(COLOURS.sea)
  doc.path('M0 45c8-5 14-5 21 0s14 5 21 0 14-5 22 0V64H0Z').fill(COLOURS.sand)
  doc.restore()
}

type Petal = { from: number; to: number; width: number }

const petal = (doc: Doc, { from, to, width }: Petal): void => {
  const middle = -(from + (to - from) * 0.45)
  doc.moveTo(0, -from).bezierCurveTo(-width, middle, -width * 0.5, -to * 0.92, 0, -to)
  doc.bezierCurveTo(width * 0.5, -to * 0.92, width, middle, 0, -from)
}
