import { Transform } from 'node:stream'
import type { Transporter } from 'nodemailer'

/** What a mail may carry beside its content: called when all of it is on the way to the server. */
export type Tracked = { onHandedOver?: () => void }

type Compiled = { data: Tracked; message: { transform: (make: () => Transform) => void } }

/**
 * Tells of each mail when its last byte was read for the server. nodemailer's errors say that a
 * connection ended, not when; before this moment no server can have taken the mail.
 */
export const tellHandedOver = (transporter: Transporter): Transporter => {
  transporter.use('stream', (mail, done) => {
    const { data, message } = mail as unknown as Compiled
    message.transform(() => lastByte(data))
    done()
  })
  return transporter
}

const lastByte = ({ onHandedOver }: Tracked): Transform =>
  new Transform({
    // Else the whole of a small mail is read ahead, before the server is even asked.
    readableHighWaterMark: 1,
    transform: (chunk: Buffer, _, next) => next(null, chunk),
    flush: (next) => {
      onHandedOver?.()
      next()
    },
  })
