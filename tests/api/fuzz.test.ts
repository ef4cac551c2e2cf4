import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { FAILURES } from '@/rules/system/failures'
import { call, type Answer } from '../support/api'
import { sized } from '../support/testSize'
import { attacksOn, type Attack } from './attacks'
import { freshSession, isStillIn, type Attacker } from './freshSession'
import { allOperations, nameOf, type Operation } from './operations'
import { tableSums } from './tableSums'
import { world } from './world'

const SEED = 20_261
const RUNS = sized({ ci: 6, nightly: 24 })
const LONG = { timeout: 900_000 }

let operations: Operation[]
let ids: string[]

beforeAll(async () => {
  ids = Object.values(await world())
  operations = await allOperations()
})

/** Sends all attacks on all operations. @returns what was wrong with the answers */
const attackAll = async (attacker: Attacker): Promise<string[]> => {
  const wrong: string[] = []
  for (const [index, operation] of operations.entries()) {
    const token = await freshSession(attacker)
    if (!(await isStillIn(attacker, token))) return [...wrong, `shut out at ${nameOf(operation)}`]
    const attacks = fc.sample(attacksOn(operation, ids), { seed: SEED + index, numRuns: RUNS })
    const before = await tableSums()
    const answers = await inTurn(attacks, (attack) => send({ operation, attack, token }))
    wrong.push(...answers.flatMap(({ problems }) => problems))
    const isRefused = answers.every(({ status }) => status >= 400)
    const after = await tableSums()
    if (isRefused && after.join() !== before.join())
      wrong.push(`${nameOf(operation)}: ${changed(before, after)}`)
  }
  return wrong
}

/** Four at a time: as many as one small pool of connections carries. */
async function inTurn<T, R>(list: T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < list.length; at += 4)
    results.push(...(await Promise.all(list.slice(at, at + 4).map(work))))
  return results
}

const changed = (before: string[], after: string[]): string =>
  `changed ${after.filter((line, index) => line !== before[index]).join(', ')}`

async function send({
  operation,
  attack,
  token,
}: {
  operation: Operation
  attack: Attack
  token?: string
}) {
  const { name, path, ...rest } = attack
  const answer = await call({ method: operation.method, path, token, ...rest })
  const at = `${nameOf(operation)} with ${name.slice(0, 60)} (${JSON.stringify(rest.body)?.slice(0, 200)})`
  return {
    status: answer.status,
    problems: problemsOf(answer).map((each) => `${at}: ${answer.status} ${each}`),
  }
}

/** What the contract says about every answer and this one does not keep. */
function problemsOf(answer: Answer): string[] {
  const text = answer.bytes.toString('utf8')
  const problems: string[] = []
  if (answer.status >= 500) problems.push('is a fault of ours')
  if (!/^[0-9a-f-]{36}$/.test(answer.headers.get('x-request-id') ?? '')) problems.push('has no id')
  if (/select |insert into|node_modules|pg_catalog|at async/i.test(text) && answer.status >= 400)
    problems.push(`tells the inside: ${text.slice(0, 200)}`)
  if (answer.status >= 400) problems.push(...shapeProblems(answer))
  return problems
}

function shapeProblems({ body, headers }: Answer): string[] {
  const { errors, requestId } = body ?? {}
  if (!Array.isArray(errors) || errors.length === 0)
    return [`no errors: ${JSON.stringify(body).slice(0, 200)}`]
  if (requestId !== headers.get('x-request-id')) return ['another requestId']
  return errors
    .filter(
      ({ code, message, field }) =>
        !Object.hasOwn(FAILURES, code) ||
        typeof message !== 'string' ||
        !['string', 'undefined'].includes(typeof field),
    )
    .map((error) => `an error of another shape: ${JSON.stringify(error)}`)
}

describe('no input is a fault of ours, and what is refused changes nothing', LONG, () => {
  it('from a stranger', async () => {
    expect(await attackAll('stranger')).toEqual([])
  })

  it('from a client who is somebody else', async () => {
    expect(await attackAll('client')).toEqual([])
  })

  it('from the owner', async () => {
    expect(await attackAll('owner')).toEqual([])
  })
})
