import fc from 'fast-check'
import type { Call } from '../support/api'
import type { Operation, Schema } from './operations'

/** What is wrong about a request: parts of a call that replace the good ones. */
export type Attack = { name: string; path: string } & Pick<Call, 'body' | 'headers'>

const JSON_TYPE = { 'content-type': 'application/json' }
const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

const raw = (text: string | Uint8Array, type = 'application/json') => ({
  body: text,
  headers: { 'content-type': type },
})

/** Bodies that no route can read. */
const BODIES: Record<string, Pick<Call, 'body' | 'headers'>> = {
  'broken JSON': raw('{"name": '),
  'an array': raw('[1,2,3]'),
  'a text': raw('"text"'),
  null: raw('null'),
  'a number': raw('1e999'),
  'an empty body': raw(''),
  'an empty object': raw('{}'),
  'bad UTF-8': raw(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  NUL: raw('{"name":"a\u0000b"}'),
  'escaped NUL': raw('{"name":"a\\u0000b","email":"\\u0000"}'),
  'a lone surrogate': raw('{"name":"\\ud800","email":"\\udfff@x.in","title":"\\ud800"}'),
  __proto__: raw('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'),
  'deep nesting': raw(deep(400)),
  'deeper nesting': raw(deep(50_000)),
  'too much': raw(`{"name":"${'x'.repeat(1_100_000)}"}`),
  'another type': raw('name=a&email=b', 'application/x-www-form-urlencoded'),
  XML: raw('<a/>', 'text/xml'),
  'no type': raw('{"a":1}', ''),
  'broken multipart': raw(
    '--x\r\nContent-Disposition: form-data',
    'multipart/form-data; boundary=x',
  ),
  'multipart without boundary': raw('--x', 'multipart/form-data'),
}

/** A whole form of several parts, whatever they say. */
const multipart = (...parts: string[]) =>
  raw(
    [
      ...parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`),
      '--x--\r\n',
    ].join(''),
    'multipart/form-data; boundary=x',
  )

const FILE = 'name="file"; filename'
const PARTS: Record<string, Pick<Call, 'body' | 'headers'>> = {
  'a form without anything': multipart(),
  'a document that is no JSON': multipart('name="_payload"\r\n\r\n{'),
  'a document that is null': multipart('name="_payload"\r\n\r\nnull'),
  'a document of wrong values': multipart('name="_payload"\r\n\r\n{"alt":{},"title":[]}'),
  'a text as file': multipart('name="file"\r\n\r\n{"filename":"../x","clientUploadContext":{}}'),
  'an empty file': multipart(`${FILE}="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`),
  'a script as picture': multipart(`${FILE}="a.png"\r\nContent-Type: image/png\r\n\r\n<script>`),
  'a file from elsewhere': multipart(
    `${FILE}="../../../a\u202e.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>`,
  ),
  'two files': multipart(`${FILE}="a.pdf"\r\n\r\na`, `${FILE}="b.pdf"\r\n\r\nb`),
  'NUL in a field': multipart('name="orderId"\r\n\r\na\u0000b', `${FILE}="a.pdf"\r\n\r\na`),
  'a bad header': raw('--x\r\nnonsense\r\n\r\na\r\n--x--\r\n', 'multipart/form-data; boundary=x'),
}

Object.assign(BODIES, PARTS)

/** Ids that name nothing, or are no ids. */
const IDS = [
  'abc',
  '99999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  '%00',
  '%FF%FE',
  '..%2f..%2fetc%2fpasswd',
  "1'%20or%20'1'='1",
  '__proto__',
  'constructor',
  '%F0%9F%98%80',
  'null',
  'x'.repeat(600),
  '{}',
  '%ED%A0%80',
]

/** Queries that lists of Payload stumble over. */
const QUERIES = [
  'limit=0&page=-5',
  'page=-1',
  'page=1e9',
  'page=99999999',
  'limit=abc',
  'limit[]=0',
  'limit=5&limit=0',
  'depth=-1',
  'depth=999',
  'where={',
  'where=[]',
  'where[nothing][equals]=1',
  'where[id][nothing]=1',
  'where[id][equals]=abc',
  'where[id][in]=a,b',
  'where[createdAt][greater_than]=yesterday',
  'where[and]=x',
  'where[or][0][password][like]=a',
  'where[hash][exists]=true',
  'where[user.hash][like]=a',
  'where[user.sessions.id][exists]=true',
  'where[__proto__][equals]=1',
  `where${'[and][0]'.repeat(30)}[id][equals]=1`,
  'sort=nothing',
  'sort=-hash',
  'sort=user.hash',
  'sort=%27;drop%20table',
  'sort[]=a',
  'select[hash]=true',
  'populate[users][hash]=true',
  'joins[nothing][limit]=0',
  'joins=x',
  'locale=xx',
  'locale[]=en',
  'fallback-locale=zz',
  'draft=true',
  'trash=maybe',
  'q=%25_%5C',
  `q=${'%E0%A4%95'.repeat(400)}`,
  'category=nothing&status=nothing&due=nothing',
  'user=abc&expires=x&signature=',
  'unknown=1',
]

/** The wrong things that could be sent to an operation; `ids` are real ids of others. */
export const attacksOn = (operation: Operation, ids: string[]): fc.Arbitrary<Attack> => {
  const good = fill(operation.path, '00000000-0000-4000-8000-000000000000')
  const hasBody = operation.method !== 'GET' && operation.method !== 'DELETE'
  const options = [
    fc.constantFrom(...QUERIES).map((query) => ({ name: query, path: `${good}?${query}` })),
  ]
  if (operation.path.includes('{'))
    options.push(
      fc.constantFrom(...IDS, ...ids).map((id) => ({ name: id, path: fill(operation.path, id) })),
    )
  if (!hasBody) return fc.oneof(...options)
  const target = fc.constantFrom(...ids).map((id) => fill(operation.path, id))
  const bodies: fc.Arbitrary<Attack> = fc
    .tuple(target, fc.constantFrom(...Object.keys(BODIES)))
    .map(([path, name]) => ({ name, path, ...BODIES[name] }))
  const wrong: fc.Arbitrary<Attack> = fc
    .tuple(target, wrongBody(operation.body))
    .map(([path, body]) => ({
      name: 'a wrong value',
      path,
      headers: JSON_TYPE,
      body: JSON.stringify(body),
    }))
  const own = operation.path === '/reorder' ? [REORDER] : []
  return fc.oneof(...options, bodies, wrong, ...own)
}

const fill = (path: string, id: string): string => path.replace(/\{\w+\}/g, id)

const ODD = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, 1e308, '', ' ', [], {}, [[]], '\u202e', '💥'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('x'.repeat(30_000)),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What Payload's own ordering takes, in all its wrong forms; it checks little by itself. */
const REORDER: fc.Arbitrary<Attack> = fc
  .record({
    collectionSlug: fc.constantFrom('services', 'orders', 'payload-jobs', ''),
    docsToMove: fc.constantFrom<unknown>(
      ['x'],
      [{}],
      [null],
      ['00000000-0000-4000-8000-000000000000'],
      'x',
    ),
    newKeyWillBe: fc.constantFrom('greater', 'less', 'x'),
    orderableFieldName: fc.constantFrom('_order', 'title', 'hash'),
    target: fc.oneof(ODD, fc.record({ id: ODD, key: ODD })),
  })
  .map((body) => ({
    name: 'an odd order',
    path: '/reorder',
    headers: JSON_TYPE,
    body: JSON.stringify(body),
  }))

/** A body of the documented fields with wrong values, and now and then a field that nobody knows. */
function wrongBody(schema: Schema | undefined): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    [...Object.keys(schema?.properties ?? { title: {}, name: {}, user: {} })].map((name) => [
      name,
      ODD,
    ]),
  )
  const extra = { price: ODD, role: fc.constant('owner'), id: ODD, _status: ODD, user: ODD }
  return fc.record({ ...extra, ...fields }, { requiredKeys: [] })
}
