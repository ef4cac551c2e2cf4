import { loopback, type DemoPorts } from '@/server/start/demoEnvironment'
import { answers } from '@/server/start/health'
import { endWithParent } from '@/server/start/parent'
import type { ChildSpec } from './child'

type Plan = {
  env: Record<string, string>
  ports: DemoPorts
  /** A port for every api; the first is the product's own. */
  apiPorts: number[]
  workers: number
  withAdmin: boolean
}

/** The processes of one product in the order of their start. */
export const productChildren = ({
  env,
  ports,
  apiPorts,
  workers,
  withAdmin,
}: Plan): ChildSpec[] => {
  const sandbox: ChildSpec = {
    name: 'sandbox',
    args: [...endWithParent('SIGTERM'), 'dist/sandbox.js'],
    env,
    isReady: () => answers(`${loopback(ports.sandboxPort)}/healthz`),
  }
  const apis = apiPorts.map((port, at): ChildSpec => ({
    name: numbered('api', at),
    args: ['dist/api.js'],
    env: { ...env, PORT: String(port) },
    isReady: () => answers(`${loopback(port)}/api/health/ready`),
  }))
  const workerSpecs = Array.from({ length: workers }, (_, at): ChildSpec => ({
    name: numbered('worker', at),
    args: ['dist/worker.js'],
    env,
    isReady: async ({ hasTold }) => hasTold,
  }))
  const admin: ChildSpec = {
    name: 'admin',
    args: ['dist/admin.js'],
    env,
    isReady: () => answers(`${loopback(ports.adminPort)}/admin/login`),
  }
  return [sandbox, ...apis, ...workerSpecs, ...(withAdmin ? [admin] : [])]
}

const numbered = (name: string, at: number): string => (at === 0 ? name : `${name}${at + 1}`)
