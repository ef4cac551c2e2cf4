import type { IncomingMessage, ServerResponse } from 'node:http'

/** A form that is sent before its script has come arrives at a page; nothing of it is read. */
export const refuseMethod = ({
  incoming,
  outgoing,
}: {
  incoming: IncomingMessage
  outgoing: ServerResponse
}): void => {
  outgoing.writeHead(405, {
    Allow: 'GET, HEAD',
    'Content-Type': 'text/plain; charset=utf-8',
    ...(incoming.complete ? {} : { Connection: 'close' }),
  })
  outgoing.end('Please go back and try again. / कृपया वापस जाकर फिर कोशिश करें।')
}
