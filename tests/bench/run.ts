import { analyze, freshDatabases } from './databases'
import { memoryOf, stopAll } from './processes'
import { head, lineOf, writeReport } from './report'
import type { Failure, Row } from './report'
import { contest } from './rounds'
import { startBare, startOurs } from './sides'
import type { Side } from './sides'
import type { Shot } from './fire'
import { INSIDE_WORKS, WORKS } from './works'
import type { Answer, InsideWork, Work } from './works'

// Ctrl-C ends this process through the same door as success: nothing stays behind.
const stops = [stopAll]
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void finish(130))

main().then(finish, (error) => {
  console.error(error)
  return finish(1)
})

async function main(): Promise<number> {
  const databases = await freshDatabases()
  stops.push(databases.stop)
  console.log('Seeding 200 services, 500 clients and 2,000 orders on both sides …')
  const ours = await startOurs(databases.ours)
  const bare = await startBare(databases.bare)
  await analyze([databases.ours, databases.bare])
  console.log(`\n${head()}`)
  const { rows, failures } = await measureAll(ours, bare)
  const memory = { ours: memoryOf(ours.pid), bare: memoryOf(bare.pid) }
  const file = writeReport({ rows, failures, memory, at: new Date() })
  console.log(`\nMemory after the load: ours ${memory.ours} MB, bare ${memory.bare} MB.`)
  console.log(`Written to ${file} and var/bench/latest.md.`)
  for (const { work, reason } of failures) console.error(`${work} was not measured: ${reason}`)
  return failures.length ? 1 : 0
}

async function measureAll(ours: Side, bare: Side) {
  const rows: Row[] = []
  const failures: Failure[] = []
  for (const work of [...WORKS, ...INSIDE_WORKS].filter(isWanted)) {
    try {
      const measured = 'task' in work ? measureInside(work, ours) : measure(work, ours, bare)
      for await (const row of measured) {
        rows.push(row)
        console.log(lineOf(row))
      }
    } catch (error) {
      failures.push({
        work: work.name,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return { rows, failures }
}

async function* measure(work: Work, ours: Side, bare: Side): AsyncGenerator<Row> {
  const shots = { ours: work.ours(ours.stock), bare: work.bare(bare.stock) }
  const bytes = {
    ours: await probe(work, ours.url, shots.ours[0]),
    bare: await probe(work, bare.url, shots.bare[0]),
  }
  for (const { connections, target } of work.loads) {
    const outcome = await contest({
      connections,
      ours: { url: ours.url, requests: shots.ours },
      bare: { url: bare.url, requests: shots.bare },
    })
    yield { ...outcome, work: work.name, connections, target, bytes }
  }
}

async function* measureInside(work: InsideWork, { env }: Side): AsyncGenerator<Row> {
  for (const { connections, target } of work.loads) {
    const outcome = await contest({
      connections,
      ours: { task: work.task, env },
      bare: { task: 'place', env },
    })
    yield { ...outcome, work: work.name, connections, target, bytes: { ours: 0, bare: 0 } }
  }
}

/** Asks once and looks at the answer: speed counts only for the right one. */
async function probe(work: Work, url: string, shot?: Shot): Promise<number> {
  const answer = await fetch(`${url}${shot?.path}`, shot)
  const text = await answer.text()
  if (!answer.ok || !work.isDone(JSON.parse(text) as Answer)) {
    throw new Error(`${url}${shot?.path} answered ${answer.status}: ${text.slice(0, 300)}`)
  }
  return Buffer.byteLength(text)
}

/** BENCH_WORKS=login,order measures only the works with such a word in their name. */
function isWanted({ name }: Pick<Work, 'name'>): boolean {
  const words = process.env.BENCH_WORKS?.toLowerCase().split(',') ?? ['']
  return words.some((word) => name.toLowerCase().includes(word))
}

async function finish(code: number): Promise<void> {
  for (const stop of stops.splice(0)) await stop()
  process.exit(code)
}
