import type { AddressInfo, Socket } from 'node:net'
import { simpleParser } from 'mailparser'
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server'
import type { SandboxContext } from '../context'
import type { Fault } from '../faults'
import { toMessage } from './toMessage'

export type Smtp = { port: number; close: () => Promise<void> }

type Done = (error?: Error | null, message?: string) => void

/**
 * An SMTP server on the loopback interface that puts every mail into the outbox. Faults strike at
 * DATA: 4xx for http_429 and http_500, 550 for reject, 421 for html_502, cuts before or after the
 * mail was taken.
 */
export const listenSmtp = (context: SandboxContext, port: number): Promise<Smtp> => {
  const server: SMTPServer = new SMTPServer({
    ...SETTINGS,
    authOptional: !context.options.smtp,
    onAuth: ({ username, password }, _, callback) => {
      const wanted = context.options.smtp
      const isRight = !wanted || (username === wanted.user && password === wanted.pass)
      if (isRight) callback(null, { user: username })
      else callback(coded(535, '5.7.8 Authentication credentials invalid'))
    },
    onData: (stream, session, callback) => {
      takeMail(context, { server, stream, session, callback }).catch((error: unknown) =>
        callback(coded(451, `4.3.0 ${String(error)}`)),
      )
    },
  })
  server.on('error', (error) => context.options.log(`SMTP: ${error.message}`))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    const listener = server.listen(port, '127.0.0.1', () =>
      resolve({
        port: (listener.address() as AddressInfo).port,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    )
  })
}

const SETTINGS: SMTPServerOptions = {
  banner: 'Sahil sandbox',
  // No certificate here; a client that was offered STARTTLS would rightly refuse a made-up one.
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  disableReverseLookup: true,
  size: 30 * 1024 * 1024,
  closeTimeout: 500,
}

const takeMail = async (
  context: SandboxContext,
  mail: {
    server: SMTPServer
    stream: SMTPServerDataStream
    session: SMTPServerSession
    callback: Done
  },
): Promise<void> => {
  const { stream, session, callback } = mail
  const raw = await readAll(stream)
  const { envelope } = session
  const recipients = envelope.rcptTo.map(({ address }) => address)
  const what = `DATA ${recipients.join(',')}`
  const fault = context.faults.strike({ provider: 'smtp', what })
  if (fault?.mode === 'reset_before') return cut(mail.server, session)
  const refusal = fault && REFUSALS[fault.mode]
  if (refusal) return callback(coded(...refusal))
  if (stream.sizeExceeded) return callback(coded(552, '5.3.4 Message size exceeds fixed limit'))
  const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
  const parsed = await simpleParser(raw)
  const entry = context.outbox.add(toMessage({ parsed, sender, recipients }))
  if (fault?.mode === 'reset_after') return cut(mail.server, session)
  const accept = () => callback(null, `2.0.0 Ok: queued as ${entry.id}`)
  if (fault?.mode === 'slow') context.later(fault.delayMs, accept)
  else accept()
}

const REFUSALS: Partial<Record<Fault['mode'], [code: number, text: string]>> = {
  http_429: [451, '4.7.1 Greylisted, please try again later'],
  http_500: [451, '4.3.0 Temporary local problem'],
  html_502: [421, '4.3.2 Service not available, closing transmission channel'],
  reject: [550, '5.1.1 The email account that you tried to reach does not exist'],
}

const cut = (server: SMTPServer, session: SMTPServerSession): void => {
  const connections = (
    server as unknown as { connections: Set<{ session: SMTPServerSession; _socket: Socket }> }
  ).connections
  for (const connection of connections) {
    if (connection.session === session) connection._socket.resetAndDestroy()
  }
}

const readAll = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const coded = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode })
