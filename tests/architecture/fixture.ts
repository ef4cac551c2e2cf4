import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    paths: {
      '@payload-config': ['./payload.config.ts'],
      '@/*': ['./src/*'],
      '@collections/*': ['./collections/*'],
      '@hooks/*': ['./hooks/*'],
      '@jobs/*': ['./jobs/*'],
    },
  },
}

/**
 * Writes a small project with seeded mistakes, so that a check can prove that it finds them. The
 * folder goes when the test ends.
 * @returns the root of the project
 */
export const seedProject = (files: Record<string, string>, packages: string[] = []): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'sahil-architecture-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const stubs = packages.flatMap((name) => [
    [
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    ],
    [`node_modules/${name}/index.js`, 'module.exports = {}\n'],
  ])
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']))
  const all = {
    'package.json': JSON.stringify({ name: 'seeded', type: 'module', dependencies }),
    'tsconfig.json': JSON.stringify(TSCONFIG),
    ...Object.fromEntries(stubs),
    ...files,
  } as Record<string, string>
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}
