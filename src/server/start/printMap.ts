import { seconds, type Phase } from './progress'
import type { StartFile } from './startFile'

/** What a newcomer sees when all is up: where everything is and how to get in. */
export function mapOf(options: {
  start: StartFile
  phases: Phase[]
  dataFolder: string
  isDetached: boolean
}): string {
  const { start, phases } = options
  const { owner } = start.logins
  const client = start.logins.clients[0]
  const rows = [
    ['Admin', start.adminUrl],
    ...(owner ? [['  sign in as', `${owner.email}   ${owner.password}`]] : []),
    ...(owner
      ? [['  or as', 'manager, practitioner, support, editor; logins in var/start.json']]
      : []),
    ['Client pages', start.url],
    ...(client ? [['  sign in as', `${client.email}   ${client.password}`]] : []),
    ['API reference', start.docsUrl],
    ['Sandbox', `${start.sandboxUrl}   mails, WhatsApp and payments that would leave the building`],
    ['Tour', 'npm run tour   plays an order from registration to report'],
    ['Data', `${options.dataFolder}   uploads in media/local, logs in var/log`],
    ['For tools', 'var/start.json   every address, login and process'],
  ]
  const times = phases.filter(({ ms }) => ms >= 50).map(({ name, ms }) => `${name} ${seconds(ms)}`)
  return [
    '',
    'Sahil is running.',
    '',
    ...rows.map(([name, value]) => `  ${(name ?? '').padEnd(15)}${value}`),
    '',
    `  Time taken: ${times.join(' · ')}`,
    options.isDetached ? '  npm stop ends it.' : '  Ctrl-C ends it.',
    '',
  ].join('\n')
}
