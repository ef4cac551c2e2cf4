import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = process.cwd()
const SECOND = 1000

const alias = {
  '@payload-config': path.join(root, 'payload.config.ts'),
  '@collections': path.join(root, 'collections'),
  '@hooks': path.join(root, 'hooks'),
  '@jobs': path.join(root, 'jobs'),
  '@': path.join(root, 'src'),
  // As Node resolves it for Payload; vite's own choice is a second library, whose types are not these.
  graphql: path.join(root, 'node_modules/graphql/index.js'),
}

const DATABASE = ['tests/support/databaseServer.ts', 'tests/support/threadBundle.ts']

type Suite = {
  name: string
  workers: number
  seconds: number
  isolate?: boolean
  globalSetup?: string[]
}

/** Suites run in the order of this list, cheap ones first; each is the folder of its name. */
const SUITES: Suite[] = [
  // Pure decisions leave nothing behind that a file could find of another.
  { name: 'rules', workers: 2, seconds: 20, isolate: false },
  { name: 'architecture', workers: 1, seconds: 240, globalSetup: DATABASE },
  { name: 'operations', workers: 2, seconds: 60, globalSetup: DATABASE },
  { name: 'api', workers: 2, seconds: 60, globalSetup: DATABASE },
  { name: 'integrations', workers: 2, seconds: 60, globalSetup: DATABASE },
  { name: 'journeys', workers: 1, seconds: 300, globalSetup: DATABASE },
  { name: 'browser', workers: 1, seconds: 300, globalSetup: DATABASE },
]

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['./tests/support/progress.ts', 'default'],
    passWithNoTests: true,
    teardownTimeout: 30 * SECOND,
    projects: SUITES.map(suite),
  },
})

function suite(
  { name, workers, seconds, isolate, globalSetup }: Suite,
  index: number,
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment: 'node',
      pool: 'forks',
      isolate,
      maxWorkers: workers,
      fileParallelism: workers > 1,
      sequence: { groupOrder: index },
      setupFiles: ['tests/support/setup.ts'],
      globalSetup,
      testTimeout: seconds * SECOND,
      hookTimeout: Math.max(seconds, 60) * SECOND,
    },
  }
}
