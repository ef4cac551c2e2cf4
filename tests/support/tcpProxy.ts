import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type TcpProxy = {
  port: number
  /** Nothing passes any more and nothing is closed; who connects now is taken in and hears nothing. */
  silence: () => void
  /** Who connects from now on is passed through; the connections of before stay silent for ever. */
  speak: () => void
  close: () => void
}

/** A wire to a server on this machine that a test can cut without either end noticing. */
export const openTcpProxy = async (to: number): Promise<TcpProxy> => {
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    keep(near)
    if (isSilent) return void near.resume()
    const far = connect(to, '127.0.0.1')
    keep(far)
    near.pipe(far)
    far.pipe(near)
  })
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const silence = (): void => {
    isSilent = true
    for (const socket of sockets) socket.unpipe().resume()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    silence,
    speak: () => (isSilent = false),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
