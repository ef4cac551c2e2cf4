import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { closeStoredFiles, keepFilesPrivate } from '@/kit/privateFiles'

const modeOf = (place: string): string => (statSync(place).mode & 0o777).toString(8)

it('closes what is there already, in folders too', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'sahil-files-'))
  const folder = path.join(root, 'reports')
  const file = path.join(folder, 'one.pdf')
  mkdirSync(folder, { mode: 0o755 })
  writeFileSync(file, 'birth')
  chmodSync(file, 0o644)
  chmodSync(folder, 0o755)
  expect(await closeStoredFiles(root)).toBe(0)
  expect([modeOf(folder), modeOf(file)]).toEqual(['700', '600'])
})

it('has nothing to do where no file was ever stored', async () => {
  expect(await closeStoredFiles('/nowhere/at/all')).toBe(0)
})

it('what is written afterwards is closed from the beginning', () => {
  keepFilesPrivate()
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sahil-files-')), 'reports')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'two.pdf'), 'birth')
  expect([modeOf(folder), modeOf(path.join(folder, 'two.pdf'))]).toEqual(['700', '600'])
})
