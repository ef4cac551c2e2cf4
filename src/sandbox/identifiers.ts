import { randomBytes, randomInt } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A Razorpay id such as `pay_29QQoUBi66xm2f`: the prefix and 14 letters or digits. */
export const razorpayId = (prefix: string): string =>
  `${prefix}_${Array.from({ length: 14 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`

/** A Twilio SID such as `SM…`: the prefix and 32 hexadecimal digits. */
export const twilioSid = (prefix: string): string => prefix + randomBytes(16).toString('hex')
