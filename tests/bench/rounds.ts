import { fork } from 'node:child_process'
import path from 'node:path'

import { pause } from '@/server/start/processes'
import { SOURCE_ARGS } from '../support/spawnSource'
import type { Shot, Volley } from './fire'
import type { Hits } from './hits'
import type { InsideVolley } from './inside'

/** Requests over HTTP, or a task inside a process of the product. */
export type Load = { url: string; requests: Shot[] } | Pick<InsideVolley, 'task' | 'env'>

/** `bare` is our own plain order creation where bare Payload has no such work. */
export type Contest = { connections: number; ours: Load; bare: Load }

export type Outcome = {
  ours: Hits
  bare: Hits
  /** Ours divided by bare, of the medians. */
  ratio: number
  /** The lowest and highest ratio of a single round: how much the machine wavered. */
  spread: [number, number]
}

/**
 * Warms both sides up, then runs ours, bare, ours, bare … and takes the medians.
 * @throws Error when a side cannot do a run without a failed answer.
 */
export async function contest({ connections, ours, bare }: Contest): Promise<Outcome> {
  const pairs: { ours: Hits; bare: Hits }[] = []
  await cleanRun({ ...ours, connections, seconds: WARM_UP_SECONDS })
  await cleanRun({ ...bare, connections, seconds: WARM_UP_SECONDS })
  for (let round = 0; round < ROUNDS; round++) {
    pairs.push({
      ours: await cleanRun({ ...ours, connections, seconds: SECONDS }),
      bare: await cleanRun({ ...bare, connections, seconds: SECONDS }),
    })
  }
  const ratios = pairs.map((pair) => pair.ours.perSecond / pair.bare.perSecond)
  const medians = {
    ours: middle(pairs.map((pair) => pair.ours)),
    bare: middle(pairs.map((pair) => pair.bare)),
  }
  return {
    ...medians,
    ratio: medians.ours.perSecond / medians.bare.perSecond,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  }
}

const SECONDS = Number(process.env.BENCH_SECONDS) || 5
const ROUNDS = Number(process.env.BENCH_ROUNDS) || 3
const WARM_UP_SECONDS = Math.min(2, SECONDS)
const ATTEMPTS = 3

/** A run with a failed answer says nothing about speed: it is thrown away and done again. */
async function cleanRun(volley: Volley | InsideVolley): Promise<Hits> {
  let hits: Hits | undefined
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    hits = await runGenerator(volley)
    // What the last run left in the queue must not be paid by the next one.
    await pause(1000)
    if (hits.failed === 0 && hits.ok > 0) return hits
  }
  const name = 'task' in volley ? volley.task : `${volley.url}${volley.requests[0]?.path}`
  throw new Error(`${name}: ${hits?.failed} failed, ${hits?.ok} good`)
}

function runGenerator(volley: Volley | InsideVolley): Promise<Hits> {
  return new Promise((resolve, reject) => {
    const child = generatorOf(volley)
    child.once('message', (hits) => resolve(hits as Hits))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)))
    child.send(volley)
  })
}

function generatorOf(volley: Volley | InsideVolley) {
  const execArgv = SOURCE_ARGS
  if (!('task' in volley)) return fork(path.resolve('tests/bench/fire.ts'), { execArgv })
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, NODE_ENV: 'production' as const, ...volley.env }
  return fork(path.resolve('tests/bench/inside.ts'), { execArgv, env })
}

function middle(runs: Hits[]): Hits {
  const of = (read: (hits: Hits) => number): number => median(runs.map(read))
  return {
    perSecond: of((hits) => hits.perSecond),
    p50: of((hits) => hits.p50),
    p99: of((hits) => hits.p99),
    ok: runs.reduce((sum, hits) => sum + hits.ok, 0),
    failed: 0,
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
