import { expect, test } from 'vitest'
import { findEnvReads, findExampleGaps } from './findEnvReads'
import { seedProject } from './fixture'

test('the environment is read in one place', () => {
  expect(findEnvReads(process.cwd())).toEqual([])
})

test('.env.example names every variable and no other', () => {
  expect(findExampleGaps(process.cwd())).toEqual([])
})

test('the check finds reads elsewhere and gaps on both sides', () => {
  const root = seedProject({
    'src/kit/env.ts': `const ENV = z.object({ PORT: z.string(), HOST: z.string() })\nprocess.env`,
    'src/server/api.ts': `process.env.PORT`,
    'hooks/orders.ts': `\nconst { PORT } = process.env`,
    'collections/Orders.ts': `const mode = process.env['MODE']`,
    '.env.example': `# The port. See PORT=\n#PORT=3000\nOLD=1\n`,
  })
  expect(findEnvReads(root)).toEqual(['collections/Orders.ts:1', 'hooks/orders.ts:2'])
  expect(findExampleGaps(root)).toEqual([
    'HOST is not in .env.example',
    'OLD is not in src/kit/env.ts',
  ])
})
