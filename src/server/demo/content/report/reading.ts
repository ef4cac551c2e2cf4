import { drawLotus } from './ornaments'
import { COLOURS, ornament, setText, type Doc } from './typeset'
import type { ReportWords } from './words'

const LEFT = 56
const INNER = 483

/** The second page: findings, four weeks as a path, practices and the note on what a reading is. */
export const setReading = (doc: Doc, words: ReportWords): void => {
  ornament(doc, () => {
    doc.rect(0, 0, 595.28, 841.89).fill(COLOURS.cream)
    doc.rect(0, 0, 595.28, 10).fill(COLOURS.teal)
    doc.rect(0, 10, 595.28, 2.5).fill(COLOURS.light)
  })
  const afterFindings = setFindings(doc, words)
  const afterWeeks = setWeeks(doc, words, afterFindings + 36)
  setPractices(doc, words, afterWeeks + 36)
  ornament(doc, () => doc.roundedRect(LEFT, 718, INNER, 54, 8).fill(COLOURS.sand))
  setText(doc, words.closing, {
    x: LEFT + 16,
    y: 729,
    width: INNER - 32,
    size: 9.5,
    colour: COLOURS.deep,
    leading: 1.6,
  })
}

const heading = (doc: Doc, text: string, y: number): number =>
  setText(doc, text, {
    x: LEFT,
    y,
    width: INNER,
    size: 17,
    colour: COLOURS.teal,
    font: 'bold',
    leading: 1.75,
    role: 'H2',
  })

const setFindings = (doc: Doc, words: ReportWords): number => {
  let y = heading(doc, words.looked, 50)
  words.findings.forEach((finding, index) => {
    const top = y + 16
    ornament(doc, () => doc.circle(LEFT + 15, top + 16, 15).fill(COLOURS.teal))
    setText(doc, String(index + 1), {
      x: LEFT,
      y: top + 6.5,
      width: 30,
      size: 13,
      colour: '#ffffff',
      font: 'bold',
      align: 'center',
    })
    const below = setText(doc, finding.title, {
      x: LEFT + 46,
      y: top,
      width: INNER - 46,
      size: 13.5,
      colour: COLOURS.bronze,
      font: 'bold',
    })
    y = setText(doc, finding.text, {
      x: LEFT + 46,
      y: below + 1,
      width: INNER - 46,
      size: 12,
      colour: COLOURS.deep,
      leading: 1.65,
    })
  })
  return y
}

const setWeeks = (doc: Doc, words: ReportWords, top: number): number => {
  const y = heading(doc, words.weeks, top) + 10
  const width = INNER / words.steps.length
  ornament(doc, () => {
    doc.moveTo(LEFT + width / 2, y + 20).lineTo(LEFT + INNER - width / 2, y + 20)
    doc.lineWidth(1.5).dash(2, { space: 4 }).stroke(COLOURS.gold).undash()
    words.steps.forEach((_, index) => {
      const x = LEFT + width * (index + 0.5)
      doc.circle(x, y + 20, 20).fillAndStroke(COLOURS.cream, COLOURS.gold)
      drawLotus(doc, { x, y: y + 31 }, 8 + index * 3)
    })
  })
  words.steps.forEach((step, index) =>
    setText(doc, step, {
      x: LEFT + width * index,
      y: y + 50,
      width,
      size: 10.5,
      colour: COLOURS.deep,
      font: 'bold',
      align: 'center',
    }),
  )
  return y + 66
}

const setPractices = (doc: Doc, words: ReportWords, top: number): void => {
  let y = heading(doc, words.practices, top)
  for (const item of words.practiceItems) {
    const line = y + 9
    ornament(doc, () => drawLotus(doc, { x: LEFT + 8, y: line + 15 }, 12))
    y = setText(doc, item, {
      x: LEFT + 28,
      y: line,
      width: INNER - 28,
      size: 12,
      colour: COLOURS.deep,
      leading: 1.65,
      role: 'LI',
    })
  }
}
