/** Widths in em that the usual typefaces for Latin and Devanagari keep to, also in bold. */
const WIDTHS: [letters: RegExp, width: number][] = [
  [/[0-9]/u, 0.59],
  [/[\s.,:;'’·|ijl′]/u, 0.34],
  [/[()-]/u, 0.38],
  [/°/u, 0.45],
  [/[MWmw@%–—]/u, 0.98],
  [/[a-z″]/u, 0.66],
  [/[A-Z↑↓]/u, 0.72],
  [/\p{Mn}|\p{Me}|\p{Cf}/u, 0],
  [/\p{Mc}/u, 0.42],
  [/[अआओऔकखछजझठफ]/u, 0.9],
  [/\p{Script=Devanagari}/u, 0.76],
]

const WIDEST = 1.1

/** The most that a line of text takes, in units of the drawing; what is drawn has no font to ask. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + emOf(letter), 0) * size

const emOf = (letter: string): number =>
  WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST
