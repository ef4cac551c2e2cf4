import fc from 'fast-check'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { FAILURES } from '@/rules/system/failures'
import { boundedSchema } from '@/server/api/graphql/boundedSchema'
import { aClient, staffOf } from '../support/actors'
import { call, type Answer } from '../support/api'
import { testPayload } from '../support/payload'
import { sized } from '../support/testSize'
import { tableSums } from './tableSums'
import { world } from './world'

type Root = { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }

const SEED = Number(process.env.FUZZ_SEED ?? 20_261)
const RUNS = sized({ ci: 3, nightly: 10, given: process.env.FUZZ_RUNS })
const LONG = 900_000

let roots: Root[] = []
let ids: string[] = []
const tokens: Record<string, string | undefined> = {}

beforeAll(async () => {
  ids = Object.values(await world())
  const schema = boundedSchema((await testPayload()).config)
  const of = (kind: Root['kind'], type?: GraphQLObjectType | null): Root[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }))
  roots = [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())]
  tokens.client = (await aClient()).token
  for (const role of ['owner', 'support', 'editor'] as const)
    tokens[role] = (await staffOf(role)).token
}, LONG)

const ODD = [
  ...['null', '""', '0', '-1', '2147483647', '99999999999', '1e400', 'true', '[]', '{}', '[[]]'],
  ...['"\'"', '"%"', '"\\u0000"', '"\\ud800"', '"a.b.c"', '"-x"', '"id,id"', '"user.hash"', 'en'],
  ...['{a: 1}', '{AND: []}', '{OR: [{}]}', '{id: {}}', '{id: {in: []}}', '{id: {equals: "x"}}'],
  ...['{createdAt: {near: [1, 2]}}', '{createdAt: {greater_than: "never"}}', '{id: {like: "%"}}'],
]

const often = <T>(first: fc.Arbitrary<T>, second: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: first }, { weight: 1, arbitrary: second })

/** Text of a value: of the right kind and odd, or of another kind altogether. */
const valueOf = (type: GraphQLInputType, depth = 0): fc.Arbitrary<string> => {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, depth)
  const odd = fc.constantFrom(...ODD)
  if (isListType(type)) {
    const one = valueOf(type.ofType as GraphQLInputType, depth + 1)
    return often(
      fc.array(one, { maxLength: 2 }).map((each) => `[${each.join(', ')}]`),
      odd,
    )
  }
  if (isEnumType(type))
    return often(fc.constantFrom(...type.getValues().map(({ name }) => name)), odd)
  if (isInputObjectType(type)) {
    if (depth > 3) return fc.constant('{}')
    const fields = Object.values(type.getFields())
    const pair = fc
      .constantFrom(...fields)
      .chain(({ name, type: inner }) => valueOf(inner, depth + 1).map((v) => `${name}: ${v}`))
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .array(pair, { minLength: 1, maxLength: 2 })
          .map((each) => `{${each.join(', ')}}`),
      },
      { weight: 1, arbitrary: odd },
    )
  }
  const own: Record<string, string[]> = {
    Int: ['1', '0', '-5', '100'],
    Boolean: ['true', 'false'],
    DateTime: ['"2026-01-01T00:00:00Z"', '"never"'],
    JSON: ['{a: [1]}', '"x"', '{id: {exists: true}}'],
  }
  return often(fc.constantFrom(...(own[`${type}`] ?? ids.map((id) => `"${id}"`))), odd)
}

/** A selection that fits, a few fields of each level; now and then none, which is a mistake. */
const selectionOf = (type: GraphQLOutputType, depth = 0): fc.Arbitrary<string> => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return fc.constant('')
  const fields = Object.values(named.getFields()).filter(
    ({ type: inner }) => depth < 4 || !isObjectType(getNamedType(inner)),
  )
  if (fields.length === 0) return fc.constant('{ __typename }')
  const one = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc
        .tuple(selectionOf(field.type, depth + 1), depth < 2 ? argsOf(field) : fc.constant(''))
        .map(([inside, args]) => `${field.name}${args} ${inside}`),
    )
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(one, { minLength: 1, maxLength: 3 })
        .map((each) => `{ ${each.join(' ')} }`),
    },
    { weight: 1, arbitrary: fc.constant('') },
  )
}

/** What is demanded, and up to three of the rest. */
const argsOf = ({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<string> => {
  if (args.length === 0) return fc.constantFrom('', '', '', '(x: 1)')
  const demanded = args.filter(({ type }) => isNonNullType(type))
  const rest = args.filter((each) => !demanded.includes(each))
  return fc
    .subarray(rest, { maxLength: Math.min(3, rest.length) })
    .chain((some) =>
      fc.tuple(
        ...[...demanded, ...some].map(({ name, type }) =>
          valueOf(type).map((value) => `${name}: ${value}`),
        ),
      ),
    )
    .map((each) => (each.length > 0 ? `(${each.join(', ')})` : ''))
}

const documentOf = ({ kind, field }: Root): fc.Arbitrary<string> =>
  fc
    .tuple(argsOf(field), selectionOf(field.type))
    .map(([args, selection]) => `${kind} { ${field.name}${args} ${selection} }`)

const codesOf = ({ body }: Answer): string[] =>
  (body?.errors ?? []).map(
    (each: { code?: string; extensions?: { code?: string } }) =>
      each.code ?? each.extensions?.code ?? 'none',
  )

const wrongWith = (answer: Answer): string[] => [
  ...(answer.status >= 500 ? [`is a ${answer.status}`] : []),
  ...codesOf(answer).filter((code) => !(code in FAILURES) || FAILURES[code as never][0] >= 500),
  ...(/select |node_modules|at async|Cannot read/.test(JSON.stringify(answer.body?.errors ?? []))
    ? ['tells the inside']
    : []),
]

const ask = (query: string, token?: string): Promise<Answer> =>
  call({ method: 'POST', path: '/graphql', body: { query }, token })

test.each(['stranger', 'client', 'support', 'owner'])(
  'every root field answers odd questions of a %s with a code of ours',
  async (caller) => {
    const wrong: string[] = []
    let reached = 0
    const before = await tableSums()
    for (const [at, root] of roots.entries())
      for (const query of fc.sample(documentOf(root), { seed: SEED + at, numRuns: RUNS })) {
        const answer = await ask(query, tokens[caller])
        if (answer.body?.data) reached += 1
        wrong.push(...wrongWith(answer).map((each) => `${each}: ${query}`))
      }
    expect(wrong).toEqual([])
    expect(reached).toBeGreaterThan((roots.length * RUNS) / 4)
    if (caller !== 'owner') expect(await tableSums()).toEqual(before)
  },
  LONG,
)
