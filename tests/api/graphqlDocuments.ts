/** So many times, each with its number. */
export const times = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ')

const wideWhere = (count: number): unknown => ({
  OR: Array.from({ length: count }, (_, at) => ({ code: { equals: `X${at}` } })),
})
const deepWhere = (depth: number): unknown =>
  depth === 0 ? { code: { equals: 'X' } } : { AND: [deepWhere(depth - 1)] }
const deepLiteral = (depth: number): string =>
  depth === 0 ? '{ code: { equals: "X" } }' : `{ AND: [${deepLiteral(depth - 1)}] }`
const WHERE = 'query ($where: Order_where) { Orders(where: $where) { totalDocs } }'
const COUNTED =
  'Orders Reports Notifications ClientFiles OrderEvents Users Profiles Charts Admins Services'
const ROOTS = `${COUNTED} GivenConsents Transactions Wallets Coupons Journals Postings Forms`.split(
  ' ',
)
const inside = (depth: number): string =>
  depth === 0 ? 'id' : `journal { postings(limit: 1) { docs { ${inside(depth - 1)} } } }`

const NOBODY = '0192f0c1-0000-7000-8000-000000000000'

type Asked = [name: string, query: string, more?: Record<string, unknown>]

export const TOO_MUCH: Asked[] = [
  ['aliases', `{ ${times(140, (at) => `a${at}: Orders { totalDocs }`)} }`],
  ['cheap aliases', `{ ${times(140, (at) => `a${at}: countOrders { totalDocs }`)} }`],
  ['aliases of the type', `{ ${times(400, (at) => `a${at}: __typename`)} }`],
  ['aliases inside', `{ Orders { docs { ${times(60, (at) => `a${at}: user { id }`)} } } }`],
  [
    'root fields without an alias',
    `{ ${ROOTS.map((name) => `${name} { totalDocs } count${name} { totalDocs }`).join(' ')} }`,
  ],
  [
    'aliases in fragments',
    `{ ${times(7, (at) => `...f${at}`)} } ${times(
      7,
      (at) =>
        `fragment f${at} on Query { ${times(5, (b) => `a${at}_${b}: Orders { totalDocs }`)} }`,
    )}`,
  ],
  [
    'aliases in inline fragments',
    `{ ${times(8, (at) => `... { ${times(4, (b) => `a${at}_${b}: countUsers { totalDocs }`)} }`)} }`,
  ],
  [
    'included aliases',
    `query ($yes: Boolean! = true) { ${times(30, (at) => `a${at}: Orders @include(if: $yes) { totalDocs }`)} }`,
  ],
  ['rows of rows', '{ Journals(limit: 100) { docs { postings(limit: 100) { docs { id } } } } }'],
  [
    'rows by a variable',
    'query ($n: Int) { Journals(limit: $n) { docs { postings(limit: $n) { docs { id } } } } }',
    { variables: { n: 100 } },
  ],
  [
    'rows by a default',
    'query ($n: Int = 100) { Journals(limit: $n) { docs { postings(limit: $n) { docs { id } } } } }',
  ],
  ['many full lists', `{ ${times(15, (at) => `a${at}: Orders(limit: 100) { docs { id } }`)} }`],
  [
    'every relation of a full list',
    `{ Orders(limit: 100) { docs { user { id } service { form { id } image { id } } profile { user { id } }
       submission { user { id } order { user { id } } files { user { id } } form { id } } } } }`,
  ],
  ['depth', `{ Postings(limit: 1) { docs { ${inside(4)} } } }`],
  [
    'depth in fragments',
    `{ Postings(limit: 1) { docs { ...a } } }
     fragment a on Posting { journal { postings(limit: 1) { docs { ...b } } } }
     fragment b on Posting { journal { postings(limit: 1) { docs { ...c } } } }
     fragment c on Posting { journal { postings(limit: 1) { docs { id } } } }`,
  ],
  ['the same field again and again', `{ Orders { docs { ${times(700, () => 'id')} } } }`],
  ['directives', `{ Orders ${times(60, () => '@include(if: true)')} { totalDocs } }`],
  [
    'changes',
    `mutation { ${times(6, (at) => `a${at}: updateService(id: "${NOBODY}", data: {}) { id }`)} }`,
  ],
  ['conditions', WHERE, { variables: { where: wideWhere(400) } }],
  ['deep conditions', WHERE, { variables: { where: deepWhere(12) } }],
  ['deep conditions as text', `{ Orders(where: ${deepLiteral(12)}) { totalDocs } }`],
  [
    'orderings',
    `{ Orders(sort: "${times(40, (at) => (at ? ',code' : 'code')).replaceAll(' ', '')}") { totalDocs } }`,
  ],
  [
    'operations',
    times(200, (at) => `query q${at} { Orders { totalDocs } }`),
    { operationName: 'q0' },
  ],
  ['variables', `query (${times(300, (at) => `$v${at}: Int`)}) { Orders { totalDocs } }`],
]

export const FITS: Asked[] = [
  [
    'a page of orders',
    '{ Orders(limit: 100) { totalDocs docs { code user { email } service { title } } } }',
  ],
  [
    'a dashboard',
    `{ ${ROOTS.slice(0, 15)
      .map((name) => `${name}(limit: 5) { totalDocs docs { id } }`)
      .join(' ')} }`,
  ],
  ['rows of rows', '{ Journals(limit: 30) { docs { postings(limit: 10) { docs { amount } } } } }'],
  ['conditions', WHERE, { variables: { where: wideWhere(100) } }],
  ['nested conditions', WHERE, { variables: { where: deepWhere(3) } }],
  [
    'a named operation among others',
    'query a { Orders { totalDocs } } query b { Users { totalDocs } }',
    { operationName: 'b' },
  ],
  [
    'fragments and directives',
    `query ($yes: Boolean!) { Orders { docs { ...o @include(if: $yes) user @skip(if: true) { id } } } }
     fragment o on Order { code service { ...s } } fragment s on Service { title slug }`,
    { variables: { yes: true } },
  ],
]
