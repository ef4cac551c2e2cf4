import { createServer, type AddressInfo, type Socket } from 'node:net'
import { atFileEnd } from './cleanup'

/** How far a mail server lets a mail come before it cuts the connection without a word. */
export const STAGES = ['connect', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'body', 'taken'] as const

export type Stage = (typeof STAGES)[number]

/** A mail server of few words on the loopback interface, and the Message-IDs that it took. */
export const openBrokenMail = async () => {
  const state = { stage: 'connect' as Stage | 'never', taken: [] as string[] }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (state.stage === 'connect') return void socket.destroy()
    socket.write('220 broken ESMTP\r\n')
    converse(socket, state)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atFileEnd(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, state }
}

type State = { stage: Stage | 'never'; taken: string[] }

function converse(socket: Socket, state: State): void {
  let heard = ''
  let isBody = false
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
    if (isBody) {
      if (state.stage === 'body') return void socket.destroy()
      if (!heard.endsWith('\r\n.\r\n')) return
      state.taken.push(/^message-id: *(\S+)/im.exec(heard)?.[1] ?? '')
      if (state.stage === 'taken') return void socket.destroy()
      isBody = false
      heard = ''
      return void socket.write('250 taken\r\n')
    }
    if (!heard.endsWith('\r\n')) return
    const word = heard.slice(0, 4).toUpperCase()
    heard = ''
    if (word === state.stage) return void socket.destroy()
    isBody = word === 'DATA'
    socket.write(isBody ? '354 go on\r\n' : '250 fine\r\n')
  })
}
