import { loopback, type DemoPorts, type Variables } from './demoEnvironment'
import { answers, listens } from './health'
import { endWithParent } from './parent'
import type { ChildSpec } from './supervisor'

export type DemoChildren = Record<'sandbox' | 'api' | 'admin' | 'worker', ChildSpec>

/** The processes of the demo and how each shows that it does its work. */
export function demoChildren(options: {
  env: Variables
  ports: DemoPorts
  isWatching: boolean
}): DemoChildren {
  const { env, ports, isWatching } = options
  const child = (
    name: string,
    isReady: ChildSpec['isReady'],
    args: { before?: string[]; after?: string[] } = {},
  ): ChildSpec => ({
    name,
    args: [
      ...['--enable-source-maps', ...(args.before ?? [])],
      ...[`dist/${name}.js`, ...(args.after ?? [])],
    ],
    env,
    isReady,
  })
  const isSandboxReady = () => answers(`${loopback(ports.sandboxPort)}/healthz`)
  return {
    sandbox: child('sandbox', isSandboxReady, { before: endWithParent('SIGTERM') }),
    api: child('api', () => answers(`${loopback(ports.port)}/api/health/ready`)),
    admin: isWatching
      ? // Next compiles a page when it is first asked for, which may take a minute; it listens at once.
        child('admin', () => listens(ports.adminPort), { after: ['--watch'] })
      : child('admin', () => answers(`${loopback(ports.adminPort)}/admin/login`)),
    worker: child('worker', async ({ told }) => told),
  }
}
