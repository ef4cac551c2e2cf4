import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { satisfies } from './engines'

type Locked = { dev?: boolean; devOptional?: boolean; optional?: boolean; version?: string }
type Manifest = {
  name?: string
  version?: string
  license?: unknown
  licenses?: { type?: string }[]
  engines?: { node?: string }
}
type Installed = { place: string; name: string; isShipped: boolean; manifest: Manifest }

const OLDEST_NODE = '20.20.0'
const PAYLOAD = '3.90.1'
const PINNED: Record<string, string> = { next: '16.4.5', payload: PAYLOAD }

/** Never in the tree, whoever asks for it, and why. */
const DENIED: [pattern: RegExp, why: string][] = [
  [/swisseph|sweph|swiss-?eph/i, 'Swiss Ephemeris is AGPL'],
  [
    /^@payloadcms\/(db-mongodb|db-sqlite|plugin-mcp|plugin-ecommerce|plugin-stripe)$/,
    'refused by design',
  ],
  [/^(bcrypt|bcryptjs)$/, 'a native or slow twin of what the platform hashes with'],
  [/^(pg-boss|graphile-worker)$/, 'needs a newer Node; the job queue is ours'],
]

/** Packages whose manifest is silent; the licence is in a file of theirs that was read. */
const READ_BY_HAND: Record<string, string> = { 'png-js': 'MIT' }

/** Packages in the lockfile that licence, version, engine or the deny list refuses. */
export const findBadPackages = (root: string): string[] => {
  const installed = readInstalled(root)
  return installed.flatMap(({ place, name, isShipped, manifest }) => {
    const { version = '', engines } = manifest
    const denied = reasonsAgainst(name)
    const licence = licenceOf(manifest)
    return [
      ...denied.map((why) => `${place}: ${why}`),
      ...(isShipped && !isFree(licence) ? [`${place}: licence ${licence}`] : []),
      ...(isMispinned(name, version) ? [`${place}: version ${version}`] : []),
      ...(engines?.node && !satisfies({ version: OLDEST_NODE, range: engines.node })
        ? [`${place}: needs Node ${engines.node}`]
        : []),
    ]
  })
}

/** An SPDX expression is free when one side of every OR and both sides of every AND are; unknown ones are not. */
export const isFree = (licence: string): boolean => {
  const plain = licence.replace(/[()]/g, ' ').trim()
  if (/\sOR\s/.test(plain)) return plain.split(/\sOR\s/).some(isFree)
  if (/\sAND\s/.test(plain)) return plain.split(/\sAND\s/).every(isFree)
  return (
    plain !== '' &&
    !/^(UNLICENSED|SEE LICENSE|unknown)/i.test(plain) &&
    !/(^|\W)(A?GPL|SSPL|BUSL|CC-BY-NC|Elastic)/i.test(plain)
  )
}

function readInstalled(root: string): Installed[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(lock.packages)
    .filter(
      ([place]) =>
        place.includes('node_modules/') && existsSync(path.join(root, place, 'package.json')),
    )
    .map(([place, { dev, devOptional }]) => ({
      place,
      name: place.split('node_modules/').at(-1) ?? place,
      isShipped: !dev && !devOptional,
      manifest: JSON.parse(
        readFileSync(path.join(root, place, 'package.json'), 'utf8'),
      ) as Manifest,
    }))
}

function reasonsAgainst(name: string): string[] {
  return DENIED.filter(([pattern]) => pattern.test(name)).map(([, why]) => why)
}

function isMispinned(name: string, version: string): boolean {
  const wanted = name.startsWith('@payloadcms/') ? PAYLOAD : PINNED[name]
  return wanted !== undefined && version !== wanted
}

function licenceOf({ name = '', license, licenses }: Manifest): string {
  if (typeof license === 'string') return license
  const type = (license as { type?: string } | undefined)?.type
  return type ?? READ_BY_HAND[name] ?? licenses?.map((each) => each.type).join(' OR ') ?? 'unknown'
}
