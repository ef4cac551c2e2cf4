import { latinDigits } from './latinDigits'

/** Marks that nobody sees and that come along with what is pasted from chats, mails and PDF files. */
const INVISIBLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g
/** What looks like a blank. */
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** What looks like `-`. */
const DASH =
  /[\u058a\u05be\u1806\u2010-\u2015\u2043\u207b\u208b\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g

/**
 * What somebody typed or pasted where only plain signs are meant: phones, emails, dates, times, tax numbers, codes.
 * Never for names and texts: Hindi needs some of these marks.
 */
export const typedText = (text: string): string =>
  latinDigits(text).replace(INVISIBLE, '').replace(BLANK, ' ').replace(DASH, '-').trim()
