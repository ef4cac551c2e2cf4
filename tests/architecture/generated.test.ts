import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateImportMap, getPayload, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { pendingStatements } from './pendingStatements'

const IMPORT_MAP = path.join('src', 'app', '(payload)', 'admin', 'importMap.js')

let config: SanitizedConfig
beforeAll(async () => {
  config = await (await import('@payload-config')).default
})

test('payload-types.ts is what the configuration says (else: npm run generate)', async () => {
  expect(readFileSync('src/payload-types.ts', 'utf8')).toBe(await typesOf(config))
})

test('the import map of the admin is what the configuration says (else: npm run generate)', async () => {
  expect(readFileSync(IMPORT_MAP, 'utf8').trim()).toBe(await importMapOf(config))
})

test('the migrations make the schema that the configuration says (else: npm run migrate:create)', async () => {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  expect(await pendingStatements(payload)).toEqual([])
})

test('the index of the migrations names each of them', () => {
  const index = readFileSync('src/migrations/index.ts', 'utf8')
  const names = readdirSync('src/migrations').filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts',
  )
  expect(names.filter((name) => !index.includes(`'${name.slice(0, -3)}'`))).toEqual([])
})

test('the checks find types, a component and a table that are not there yet', async () => {
  const field = {
    name: 'shoeSize',
    type: 'number',
    admin: { components: { Field: '/src/admin/Shoe#Shoe' } },
  }
  const collections = config.collections.map((each) =>
    each.slug === 'users'
      ? {
          ...each,
          fields: [...each.fields, field],
          flattenedFields: [...each.flattenedFields, field],
        }
      : each,
  )
  const changed = { ...config, collections } as SanitizedConfig
  expect(await typesOf(changed)).toContain('shoeSize')
  expect(await importMapOf(changed)).toContain('/src/admin/Shoe#Shoe')
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const db = Object.assign(Object.create(payload.db) as typeof payload.db, {
    migrationDir: temporaryFolder(),
  })
  expect((await pendingStatements({ db })).join()).toContain('CREATE TABLE "users"')
})

async function typesOf(given: SanitizedConfig): Promise<string> {
  const file = path.join(temporaryFolder(), 'payload-types.ts')
  process.env.PAYLOAD_TS_OUTPUT_PATH = file
  await generateTypes(given, { log: false })
  delete process.env.PAYLOAD_TS_OUTPUT_PATH
  return readFileSync(file, 'utf8')
}

async function importMapOf(given: SanitizedConfig): Promise<string> {
  // As deep below the root as the real one, because the map's paths are relative.
  const file = path.resolve('var', 'architecture', 'import', 'map', 'importMap.js')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  const importMap = { ...given.admin.importMap, importMapFile: file }
  await generateImportMap({ ...given, admin: { ...given.admin, importMap } }, { log: false })
  return readFileSync(file, 'utf8').trim()
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahil-generated-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
