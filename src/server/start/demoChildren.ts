import { loopback, type DemoPorts } from './demoEnvironment'
import { answers } from './health'
import type { ChildSpec } from './supervisor'

/** The processes of the demo and how each shows that it does its work. */
export function demoChildren(options: {
  env: NodeJS.ProcessEnv
  ports: DemoPorts
}): Record<'sandbox' | 'api' | 'admin' | 'worker', ChildSpec> {
  const { env, ports } = options
  const child = (name: string, isReady: ChildSpec['isReady']): ChildSpec => ({
    name,
    args: ['--enable-source-maps', `dist/${name}.js`],
    env,
    isReady,
  })
  return {
    sandbox: child('sandbox', () => answers(`${loopback(ports.sandboxPort)}/healthz`)),
    api: child('api', () => answers(`${loopback(ports.port)}/api/health/ready`)),
    admin: child('admin', () => answers(`${loopback(ports.adminPort)}/admin/login`)),
    worker: child('worker', async ({ told }) => told),
  }
}
