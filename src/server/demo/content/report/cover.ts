import { drawMandala, drawMark } from './ornaments'
import { COLOURS, ornament, setText, type Doc } from './typeset'
import type { ReportWords } from './words'

export type ReportFacts = {
  code: string
  clientName: string
  serviceTitle: string
  /** The date as the reader writes it. */
  date: string
}

const LEFT = 56
const INNER = 483

/** The first page: band with the title, the facts of the order and a letter. */
export const setCover = (doc: Doc, words: ReportWords, facts: ReportFacts): void => {
  ornament(doc, () => {
    doc.rect(0, 0, 595.28, 841.89).fill(COLOURS.cream)
    doc.rect(0, 0, 595.28, 372).fill(COLOURS.teal)
    doc.save().rect(0, 0, 595.28, 372).clip()
    drawMandala(doc, { x: 500, y: 170 }, 250)
    doc.restore()
    doc.rect(0, 372, 595.28, 5).fill(COLOURS.light)
    drawMark(doc, { x: LEFT, y: 52 }, 44)
  })
  const white = { colour: '#ffffff' }
  setText(doc, words.practice, {
    x: LEFT + 58,
    y: 62,
    width: 380,
    ...white,
    size: 15,
    font: 'bold',
  })
  setText(doc, words.kind, {
    x: LEFT,
    y: 168,
    width: 300,
    size: 12,
    colour: COLOURS.light,
    font: 'bold',
  })
  const below = setText(doc, facts.serviceTitle, {
    x: LEFT,
    y: 190,
    width: 380,
    ...white,
    size: 30,
    font: 'bold',
    leading: 1.35,
    role: 'H1',
  })
  setText(doc, words.preparedFor, {
    x: LEFT,
    y: below + 14,
    width: 380,
    size: 10.5,
    colour: COLOURS.sand,
  })
  setText(doc, facts.clientName, {
    x: LEFT,
    y: below + 31,
    width: 400,
    ...white,
    size: 17,
    font: 'bold',
  })
  setFacts(doc, [[words.code, facts.code], [words.preparedOn, facts.date], words.language])
  setLetter(doc, words)
}

const setFacts = (doc: Doc, rows: [string, string][]): void =>
  rows.forEach(([name, value], index) => {
    const x = LEFT + index * 165
    ornament(doc, () => doc.rect(x, 410, 2.5, 38).fill(COLOURS.gold))
    setText(doc, name, { x: x + 12, y: 408, width: 145, size: 9.5, colour: COLOURS.grey })
    setText(doc, value, {
      x: x + 12,
      y: 426,
      width: 145,
      size: 13,
      colour: COLOURS.deep,
      font: 'bold',
    })
  })

const setLetter = (doc: Doc, words: ReportWords): void => {
  let y = setText(doc, words.greeting, {
    x: LEFT,
    y: 492,
    width: INNER,
    size: 14,
    colour: COLOURS.teal,
    font: 'bold',
    role: 'H2',
  })
  for (const paragraph of words.letter) {
    y = setText(doc, paragraph, {
      x: LEFT,
      y: y + 10,
      width: INNER,
      size: 12,
      colour: COLOURS.deep,
      leading: 1.75,
    })
  }
  setText(doc, words.signature, {
    x: LEFT,
    y: y + 22,
    width: INNER,
    size: 12,
    colour: COLOURS.bronze,
    font: 'bold',
  })
}
