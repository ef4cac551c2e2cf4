import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { activeContentInStreams } from '@/operations/intake/activeContentInStreams'

const HEADER = [0x78, 0x9c]
/** A deflated block that holds nothing, and one that holds nine letters. */
const EMPTY_BLOCK = [0, 0, 0, 0xff, 0xff]
const NINE_LETTERS = [0, 9, 0, 0xf6, 0xff]

/** `marks` keywords without an object before them, evenly over `size` bytes. */
const marksWithoutObject = ({ size, marks }: { size: number; marks: number }): Buffer =>
  Buffer.alloc(size, 'stream\n'.padEnd(Math.floor(size / marks), ' '))

/** Streams each of which holds all later ones, between blocks that become nothing. */
const nestedStreams = ({ streams, between }: { streams: number; between: number }): Buffer => {
  const mark = Buffer.from([...NINE_LETTERS, ...Buffer.from('stream\n'), ...HEADER])
  const nothing = Buffer.concat(Array.from({ length: between }, () => Buffer.from(EMPTY_BLOCK)))
  const first = Buffer.concat([Buffer.from('stream\n'), Buffer.from(HEADER), nothing])
  const each = Buffer.concat([mark, nothing])
  return Buffer.concat([first, ...Array.from({ length: streams }, () => each)])
}

/** The least processor time of some runs, in milliseconds: other processes do not count. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

describe('the work for a PDF', () => {
  it('grows with its size where marks of streams stand far from any object', async () => {
    const small = marksWithoutObject({ size: 900_000, marks: 900 })
    const large = marksWithoutObject({ size: 9_000_000, marks: 9000 })
    await activeContentInStreams(small)
    const base = await costOf(() => activeContentInStreams(small))
    // Ten times the file: a search back to the beginning for each mark would cost a hundred times as much.
    expect((await costOf(() => activeContentInStreams(large))) / Math.max(base, 1)).toBeLessThan(40)
  })

  it('is bounded where streams lie in one another', async () => {
    const file = nestedStreams({ streams: 400, between: 400 })
    const effort = { read: 0, inflated: 0 }
    expect(await activeContentInStreams(file, effort)).toBe('unreadable')
    expect(effort.read).toBeLessThan(2.2 * file.length)
  })

  it('reads each stream of an honest file once', async () => {
    const streams = Array.from({ length: 200 }, (_, at) =>
      deflateRawSync(`BT (${at}) Tj ET`.repeat(99)),
    )
    const file = Buffer.concat(
      streams.flatMap((stream) => [
        Buffer.from('1 0 obj << /Filter /FlateDecode >>\nstream\n'),
        Buffer.from(HEADER),
        stream,
        Buffer.from('\nendstream\nendobj\n'),
      ]),
    )
    const effort = { read: 0, inflated: 0 }
    expect(await activeContentInStreams(file, effort)).toBeNull()
    expect(effort.read).toBe(streams.reduce((sum, { length }) => sum + length, 0))
  })
})
