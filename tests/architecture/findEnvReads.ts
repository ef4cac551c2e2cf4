import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { parseSource, placeOf, readSources, walk } from './sources'

const READERS = /^(src\/kit\/env\.ts$|src\/server\/)/

/** Every use of `process.env` outside the one file that reads it and the processes that start things. */
export const findEnvReads = (root: string): string[] =>
  readSources({ root })
    .filter(({ name }) => !READERS.test(name))
    .flatMap((source) => {
      const found: string[] = []
      walk(source.tree, (node) => {
        if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
          found.push(placeOf(source, node))
      })
      return found
    })

/** Where `.env.example` and the schema of `kit/env` differ. */
export const findExampleGaps = (root: string): string[] => {
  const known = keysOfSchema(readFileSync(path.join(root, 'src', 'kit', 'env.ts'), 'utf8'))
  const file = path.join(root, '.env.example')
  const explained = existsSync(file) ? keysOfExample(readFileSync(file, 'utf8')) : []
  return [
    ...known
      .filter((key) => !explained.includes(key))
      .map((key) => `${key} is not in .env.example`),
    ...explained
      .filter((key) => !known.includes(key))
      .map((key) => `${key} is not in src/kit/env.ts`),
  ]
}

function keysOfSchema(text: string): string[] {
  const keys: string[] = []
  walk(parseSource({ name: 'src/kit/env.ts', text }).tree, (node) => {
    if (ts.isPropertyAssignment(node) && /^[A-Z][A-Z0-9_]+$/.test(node.name.getText()))
      keys.push(node.name.getText())
  })
  return keys
}

function keysOfExample(text: string): string[] {
  return [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? '')
}
