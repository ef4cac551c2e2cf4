import { ms, timesOf, type Figure } from './figures'

const COUNT = 200

const BIRTH = {
  date: '1990-05-17',
  latitude: 23.1765,
  longitude: 75.7885,
  place: 'Ujjain',
  timeBasis: 'zone',
  timezone: 'Asia/Kolkata',
}

/**
 * The chart endpoints of a running product with its demo: one's own stored chart (session, database, seal) and a chart of
 * a birth that is sent.
 * @param url where it listens
 * @param login `email:password` of a client whose birth is known, as `npm start` prints one
 */
export const measureEndpoint = async ({
  url,
  login,
}: {
  url: string
  login: string
}): Promise<Figure[]> => {
  const token = await logIn({ url, login })
  const own = await time(() =>
    fetch(`${url}/api/user/birth-chart`, { headers: { authorization: `Bearer ${token}` } }),
  )
  const sent = await time((i) =>
    fetch(`${url}/api/charts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...BIRTH, time: `${10 + (i % 10)}:${10 + (i % 50)}` }),
    }),
  )
  return [
    {
      what: 'GET /api/user/birth-chart, p95',
      value: ms(own.p95),
      target: '≤ 60 ms',
      isReached: own.p95 <= 60,
    },
    {
      what: 'POST /api/charts, p95',
      value: ms(sent.p95),
      target: '≤ 60 ms',
      isReached: sent.p95 <= 60,
    },
  ]
}

async function logIn({ url, login }: { url: string; login: string }): Promise<string> {
  const [email = '', ...password] = login.split(':')
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: password.join(':') }),
  })
  if (!answer.ok) throw new Error(`Login of ${email}: ${answer.status}`)
  return ((await answer.json()) as { token: string }).token
}

async function time(ask: (i: number) => Promise<Response>) {
  const times: number[] = []
  for (let i = -20; i < COUNT; i += 1) {
    const start = performance.now()
    const answer = await ask(Math.abs(i))
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 200)}`)
    // The first ones warm up.
    if (i >= 0) times.push(performance.now() - start)
  }
  return timesOf(times)
}
