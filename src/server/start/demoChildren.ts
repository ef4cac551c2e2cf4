import { loopback, type DemoPorts, type Variables } from './demoEnvironment'
import { answers } from './health'
import { endWithParent } from './parent'
import type { ChildSpec } from './supervisor'

/** The processes of the demo and how each shows that it does its work. */
export function demoChildren(options: {
  env: Variables
  ports: DemoPorts
}): Record<'sandbox' | 'api' | 'admin' | 'worker', ChildSpec> {
  const { env, ports } = options
  const child = (name: string, isReady: ChildSpec['isReady'], args: string[] = []): ChildSpec => ({
    name,
    args: ['--enable-source-maps', ...args, `dist/${name}.js`],
    env,
    isReady,
  })
  const isSandboxReady = () => answers(`${loopback(ports.sandboxPort)}/healthz`)
  return {
    sandbox: child('sandbox', isSandboxReady, endWithParent('SIGTERM')),
    api: child('api', () => answers(`${loopback(ports.port)}/api/health/ready`)),
    admin: child('admin', () => answers(`${loopback(ports.adminPort)}/admin/login`)),
    worker: child('worker', async ({ told }) => told),
  }
}
