import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { demoEnvironment } from '@/server/start/demoEnvironment'
import { demoSecrets } from '@/server/start/demoSecrets'
import { needsAdmin } from '@/server/start/needsAdmin'
import { demandPort, freePort, holderOf } from '@/server/start/ports'
import { isAlive, signal, waitForEnd } from '@/server/start/processes'
import { supervise, type Supervisor } from '@/server/start/supervisor'
import { atFileEnd } from '../support/cleanup'
import { until } from '../support/until'

// Its name has a space, because a folder of a user may.
const folder = mkdtempSync(path.join(os.tmpdir(), 'sahil start '))
chmodSync(folder, 0o755)
atFileEnd(() => rmSync(folder, { recursive: true, force: true }))

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

test('a taken port is named with its holder and the way out', async () => {
  const port = await listen(0)
  expect(holderOf(port)?.pid).toBe(process.pid)
  await expect(demandPort({ port, variable: 'PORT' })).rejects.toThrow(
    new RegExp(`^Port ${port} is taken by .*process ${process.pid}\\).* PORT=\\d+ npm start$`),
  )
  await expect(demandPort({ port: await freePort(), variable: 'PORT' })).resolves.toBeUndefined()
})

describe('the supervisor', () => {
  const logFolder = path.join(folder, 'log')

  test('starts a crashed child again and reports it', async () => {
    const { supervisor, reports } = supervised(logFolder)
    await supervisor.start(
      script('steady', 'process.send({ ready: true }); setInterval(() => {}, 1e6)'),
    )
    const first = supervisor.pids().steady ?? 0
    signal(first, 'SIGKILL')
    await until('the child is back', () => reports.includes('steady is back'))
    expect(reports[0]).toMatch(/^steady ended \(SIGKILL\); starting it again at once$/)
    expect(supervisor.pids().steady).not.toBe(first)
    expect(isAlive(supervisor.pids().steady ?? 0)).toBe(true)
  })

  test('shows the last lines of a child that never comes up', async () => {
    const { supervisor } = supervised(logFolder)
    const child = script('broken', 'console.error("no key is set"); process.exit(3)')
    await expect(supervisor.start(child)).rejects.toThrow(
      /broken ended while starting[^]*no key is set/,
    )
  })

  test('lets a child end its work, and kills one that will not', async () => {
    const { supervisor } = supervised(logFolder)
    const done = path.join(folder, 'done')
    const polite = `process.on('SIGTERM', () => { require('fs').writeFileSync(${JSON.stringify(done)}, ''); process.exit(0) })`
    const ready = 'process.send({ ready: true }); setInterval(() => {}, 1e6)'
    await supervisor.start(script('polite', `${polite}; ${ready}`))
    await supervisor.start(script('deaf', `process.on('SIGTERM', () => {}); ${ready}`))
    const pids = Object.values(supervisor.pids())
    await supervisor.stop(['polite', 'deaf'])
    expect(existsSync(done)).toBe(true)
    expect(pids.map(isAlive)).toEqual([false, false])
  })
})

test('a child of a killed parent ends itself', async () => {
  const pidFile = path.join(folder, 'orphan')
  const parent = spawn(process.execPath, ['--import', 'tsx', '-e', parentOf(pidFile)], {
    stdio: 'ignore',
  })
  await until('the child runs', () => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '')
  const orphan = Number(readFileSync(pidFile, 'utf8'))
  parent.kill('SIGKILL')
  expect(await waitForEnd(orphan, 10_000)).toBe(true)
})

describe('the demo environment', () => {
  const secrets = demoSecrets(path.join(folder, 'secrets.json'))
  const ports = { port: 4000, sandboxPort: 4001, adminPort: 4002, smtpPort: 4003 }
  const of = (user: Record<string, string>) =>
    demoEnvironment({ user, secrets, ports, databaseUrl: 'postgres://demo', sandboxState: 'x' })

  test('points every vendor to the sandbox, with the same credentials on both sides', () => {
    const env = of({})
    expect(env).toMatchObject({
      SAHIL_MODE: 'demo',
      DATABASE_URL: 'postgres://demo',
      RAZORPAY_BASE_URL: 'http://127.0.0.1:4001/vendors/razorpay',
      TWILIO_BASE_URL: 'http://127.0.0.1:4001/vendors/twilio',
      SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:4000/api/payments/webhook',
    })
    expect(env.SANDBOX_RAZORPAY_KEY_SECRET).toBe(env.RAZORPAY_KEY_SECRET)
    expect(env.SANDBOX_TWILIO_TOKEN).toBe(env.TWILIO_AUTH_TOKEN)
  })

  test('leaves what the user has set, and a vendor with own keys at its own address', () => {
    const env = of({ RAZORPAY_KEY_ID: 'rzp_test_own', RAZORPAY_KEY_SECRET: 'own', PORT: '4000' })
    expect(env.RAZORPAY_KEY_ID).toBe('rzp_test_own')
    expect(env.RAZORPAY_BASE_URL).toBeUndefined()
    expect(of({ TWILIO_BASE_URL: 'http://127.0.0.1:9' }).TWILIO_BASE_URL).toBe('http://127.0.0.1:9')
  })

  test('its secrets are made once, for this user only', () => {
    expect(demoSecrets(path.join(folder, 'secrets.json'))).toEqual(secrets)
    expect(demoSecrets(path.join(folder, 'other.json')).payloadSecret).not.toBe(
      secrets.payloadSecret,
    )
  })
})

test('the admin is built only for tests that open it', () => {
  expect(needsAdmin([])).toBe(true)
  expect(needsAdmin(['--project', 'rules'])).toBe(false)
  expect(needsAdmin(['--project=rules', '--project', 'browser'])).toBe(true)
  expect(needsAdmin(['tests/rules/price.test.ts'])).toBe(false)
  expect(needsAdmin(['tests/journeys/start.test.ts'])).toBe(true)
})

async function listen(port: number): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as net.AddressInfo).port
}

function supervised(logFolder: string): { supervisor: Supervisor; reports: string[] } {
  mkdirSync(logFolder, { recursive: true })
  const reports: string[] = []
  const report = (line: string) => void reports.push(line)
  const supervisor = supervise({ logFolder, report, stopMs: 300, backoffMs: 20 })
  open.push(() => supervisor.stop(['steady', 'broken', 'polite', 'deaf']))
  return { supervisor, reports }
}

const script = (name: string, code: string) => ({
  name,
  args: ['-e', code],
  isReady: async ({ told }: { told: boolean }) => told,
})

/** A program whose child watches it; the child's id goes into a file once it does. */
function parentOf(pidFile: string): string {
  const watch = `import('./src/server/start/parent.ts').then((m) => { m.exitWithParent(); process.send({}) })`
  const child = `${watch}; setInterval(() => {}, 1e6)`
  return `
    const { spawn } = require('node:child_process')
    const args = ['--import', 'tsx', '-e', ${JSON.stringify(child)}]
    const options = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true }
    const child = spawn(process.execPath, args, options)
    const note = () => require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(child.pid))
    child.on('message', note)`
}
