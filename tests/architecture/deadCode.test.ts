import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDeadCode } from './findDeadCode'
import { seedProject } from './fixture'

test('everything is used, and everything used is declared', async () => {
  expect(await findDeadCode(process.cwd())).toEqual([])
})

test('the check finds dead files, exports and packages', async () => {
  const root = seedProject(
    {
      'knip.json': readFileSync('knip.json', 'utf8'),
      'payload.config.ts': `import { live } from '@/kit/live'\nimport 'undeclared'\nexport default live`,
      'src/kit/live.ts': `export const live = 1\nexport const dead = 2\nexport type Gone = 1`,
      'src/kit/forgotten.ts': `export const forgotten = 1`,
    },
    ['idle'],
  )
  const found = await findDeadCode(root)
  expect(found).toContain('files: src/kit/forgotten.ts')
  expect(found).toContain('exports: src/kit/live.ts dead')
  expect(found).toContain('types: src/kit/live.ts Gone')
  expect(found).toContain('dependencies: package.json idle')
  expect(found).toContain('unlisted: payload.config.ts undeclared')
  expect(found).not.toContain('exports: src/kit/live.ts live')
})
