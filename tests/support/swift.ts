import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** A running S3 server that checks signatures, and what a client needs to reach it. */
export type Swift = {
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  stop: () => Promise<void>
}

type Server = 'account' | 'container' | 'object' | 'proxy'
type Ports = Record<Server | 'memcached', number>
type Running = { child: ChildProcess; port: number; output: () => string }

const STORES = ['account', 'container', 'object'] as const
const SERVERS: Server[] = [...STORES, 'proxy']
const PROGRAMS: [name: string, file: string][] = [
  ...SERVERS.map((server): [string, string] => [
    `swift-${server}`,
    `/usr/bin/swift-${server}-server`,
  ]),
  ['memcached', '/usr/bin/memcached'],
]
const KEYS = { region: 'auto', accessKeyId: 'sahil:tester', secretAccessKey: 'swift-secret' }
const NOT_RUN = 'var/test/not-run.txt'

/** The first Debian package that is missing, or undefined when Swift can start here. */
export const missingSwiftPackage = (): string | undefined =>
  PROGRAMS.find(([, file]) => !existsSync(file))?.[0]

/**
 * Writes down that the storage tests could not run.
 * @throws Error in CI, where nothing may be left out
 */
export const noteStorageNotRun = (missing: string): void => {
  const line = `storage: Debian package ${missing} is not installed`
  if (process.env.CI) throw new Error(line)
  mkdirSync(path.dirname(NOT_RUN), { recursive: true })
  appendFileSync(NOT_RUN, `${line}\n`)
}

/**
 * Starts OpenStack Swift with its S3 interface on loopback ports, as the present user, with all
 * files below a new folder of the system's temporary folder.
 * @throws Error with the servers' own words when it does not come up
 */
export const startSwift = async (): Promise<Swift> => {
  const root = mkdtempSync(path.join(tmpdir(), 'sahil-swift-'))
  const running: Running[] = []
  const stop = async () => {
    await Promise.all(running.map(({ child }) => end(child)))
    rmSync(root, { recursive: true, force: true })
  }
  try {
    const ports = await freePorts()
    writeSettings(root, ports)
    buildRings(root, ports)
    running.push(...launchAll(root, ports))
    await Promise.all(running.map(reachable))
    return { endpoint: `http://127.0.0.1:${ports.proxy}`, ...KEYS, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const writeSettings = (root: string, ports: Ports): void => {
  for (const server of SERVERS) {
    const shared = {
      bind_ip: '127.0.0.1',
      bind_port: ports[server],
      user: userInfo().username,
      swift_dir: root,
      devices: root,
      mount_check: 'false',
      disable_fallocate: 'true',
      fallocate_reserve: 0,
      workers: 0,
    }
    const sections = server === 'proxy' ? proxySections(ports) : storeSections(server)
    writeFileSync(settingsFile(root, server), ini({ DEFAULT: shared, ...sections }))
  }
}

type Sections = Record<string, Record<string, string | number>>

const storeSections = (store: Server): Sections => ({
  'pipeline:main': { pipeline: `${store}-server` },
  [`app:${store}-server`]: { use: `egg:swift#${store}` },
})

const proxySections = ({ memcached }: Ports): Sections => {
  const [account, user] = KEYS.accessKeyId.split(':')
  return {
    'pipeline:main': {
      pipeline: 'catch_errors gatekeeper cache s3api tempauth slo dlo proxy-server',
    },
    'app:proxy-server': { use: 'egg:swift#proxy', account_autocreate: 'true' },
    'filter:catch_errors': { use: 'egg:swift#catch_errors' },
    'filter:gatekeeper': { use: 'egg:swift#gatekeeper' },
    'filter:cache': { use: 'egg:swift#memcache', memcache_servers: `127.0.0.1:${memcached}` },
    'filter:s3api': { use: 'egg:swift#s3api', location: KEYS.region },
    'filter:tempauth': {
      use: 'egg:swift#tempauth',
      [`user_${account}_${user}`]: `${KEYS.secretAccessKey} .admin`,
    },
    'filter:slo': { use: 'egg:swift#slo' },
    'filter:dlo': { use: 'egg:swift#dlo' },
  }
}

const ini = (sections: Sections): string =>
  Object.entries(sections)
    .map(([name, values]) => {
      const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`)
      return [`[${name}]`, ...lines, ''].join('\n')
    })
    .join('\n')

// One Python process for all rings; the command line tool would need nine.
const RINGS = `
import sys
from swift.common.ring import RingBuilder
for name, port in zip(('account', 'container', 'object'), sys.argv[2:]):
    builder = RingBuilder(2, 1, 0)
    builder.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port),
                     'device': 'disk', 'weight': 1, 'meta': ''})
    builder.rebalance()
    builder.get_ring().save('%s/%s.ring.gz' % (sys.argv[1], name))
`

const buildRings = (root: string, ports: Ports): void => {
  mkdirSync(path.join(root, 'disk'))
  const given = STORES.map((store) => String(ports[store]))
  const result = spawnSync('/usr/bin/python3', ['-c', RINGS, root, ...given], { encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`Swift's rings were not built: ${result.stderr}`)
}

const launchAll = (root: string, ports: Ports): Running[] => {
  const servers = SERVERS.map((server) => ({
    file: `/usr/bin/swift-${server}-server`,
    args: [settingsFile(root, server), '-v'],
    port: ports[server],
  }))
  const { memcached: port } = ports
  const args = ['-l', '127.0.0.1', '-p', String(port), '-u', userInfo().username]
  return [...servers, { file: '/usr/bin/memcached', args, port }].map(launch)
}

const launch = (program: { file: string; args: string[]; port: number }): Running => {
  const { file, args, port } = program
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { child, port, output: () => `${file}: ${output}` }
}

const settingsFile = (root: string, server: Server): string => path.join(root, `${server}.conf`)

const START_MS = 45_000

const reachable = async ({ child, port, output }: Running): Promise<void> => {
  const until = Date.now() + START_MS
  while (!(await accepts(port))) {
    const isOver = child.exitCode !== null
    if (isOver || Date.now() > until) throw new Error(`Swift did not start. ${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (value: boolean) => () => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', answer(true)).once('error', answer(false))
  })

const end = (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

const freePorts = async (): Promise<Ports> => {
  const names = [...SERVERS, 'memcached'] as const
  const servers = await Promise.all(names.map(() => listening()))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Ports
}

const listening = () =>
  new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })
