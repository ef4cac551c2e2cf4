import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import { cleanData } from '@/templates/cleanData'
import { inAppText, MESSAGES, renderEmail, whatsappOf } from '@/templates'

const EVENTS = Object.keys(MESSAGES) as MessageEvent[]
const KEPT = /(Url|At)$|^(timezone|contactEmail|matter|account)$/

const HOSTILE = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  lines: 'Anita\r\nBcc: everyone@example.com\n\n\tShe      waits\u2028now\u0085end\u0000',
  direction: '\u202Egnp.tropeR\u202C \u2066x\u2069 \u200Fy',
  long: 'अनीता'.repeat(100) + 'W'.repeat(500),
  unbroken: 'W'.repeat(500),
  stacked: `A${'\u0301'.repeat(400)}`,
  broken: 'half \uD83D pair',
  link: 'Win at https://evil.example/prize www.evil.example a@evil.example evil。com',
  format: '*bold* _it_ ~no~ ```code``` {{1}} {{2}}',
  empty: '  \n ',
}

/** The sample of an event with every free text replaced. */
const poisoned = (event: MessageEvent, text: string) =>
  Object.fromEntries(
    Object.entries(MESSAGES[event].sample).map(([key, value]) => [
      key,
      typeof value === 'string' && !KEPT.test(key) ? text : value,
    ]),
  ) as never

describe.each(Object.entries(HOSTILE))('a text made to break things: %s', (_, text) => {
  test.each(EVENTS)('%s stays whole', async (event) => {
    const said = { event, data: poisoned(event, text), locale: 'hi' as const }
    const mail = await renderEmail(said)
    const clean = await renderEmail({ ...said, data: MESSAGES[event].sample as never })
    if (text.trim()) expect(tags(mail.html)).toEqual(tags(clean.html))
    else
      expect(new Set(tags(clean.html))).toEqual(new Set([...tags(clean.html), ...tags(mail.html)]))
    expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u)
    expect(mail.subject.length).toBeLessThan(260)
    for (const one of [mail.subject, mail.html, mail.text, inAppText(said)]) {
      expect(one.isWellFormed()).toBe(true)
      expect(one).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{M}{5}/u)
    }
    const chat = whatsappOf(said)
    for (const variable of chat?.variables ?? []) expectSendable(variable)
    expect((chat?.text ?? '').length).toBeLessThanOrEqual(1024)
  })
})

test('a name cannot become a link, formatting or another placeholder', () => {
  const { clientName } = cleanData({ clientName: HOSTILE.link })
  expect(clientName).not.toMatch(/\/\/|@|\.\S/)
  expect(cleanData({ clientName: HOSTILE.format }).clientName).toBe('bold it no code 1 2')
  expect(cleanData({ practiceName: 'Sahil.in' }).practiceName).toBe('Sahil.in')
})

test('true names stay as they are', () => {
  const names = [
    'अनीता शर्मा',
    'Dr. A. P. J. Kalam',
    "Maria D'Souza",
    'Ram S/o Shyam',
    'क्‍ष र्‍य',
    '李 小龙',
  ]
  for (const name of names) expect(cleanData({ name }).name).toBe(name)
})

test('a text is cut between letters, never inside one', () => {
  const { clientName } = cleanData({ clientName: 'क्षि'.repeat(60) })
  expect(clientName).toMatch(/^(क्षि)+…$/)
  expect(clientName.length).toBeLessThanOrEqual(60)
})

test('a long link is never cut', async () => {
  const reportUrl = `https://sahil.example/r/${'a1'.repeat(200)}?x=1&y=%20z`
  const data = { ...MESSAGES['report.delivered'].sample, reportUrl }
  const said = { event: 'report.delivered', data, locale: 'hi' } as const
  const { html, text } = await renderEmail(said)
  expect(html).toContain(`href="${reportUrl.replaceAll('&', '&amp;')}"`)
  expect(text).toContain(reportUrl)
  expect(whatsappOf(said)?.variables).toContain(reportUrl)
  expect(whatsappOf(said)?.text.length).toBeLessThanOrEqual(1024)
})

test('any text at all becomes a sendable variable and keeps its mail in one piece', async () => {
  const { sample } = MESSAGES['order.confirmed']
  const whole = tags((await said({ ...sample })).html)
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(text, text, async (clientName, serviceTitle) => {
      const data = { ...sample, clientName, serviceTitle }
      const chat = whatsappOf({ event: 'order.confirmed', data, locale: 'en' })
      chat?.variables.forEach(expectSendable)
      expect(chat?.text.length).toBeLessThanOrEqual(1024)
      expect(cleanData(cleanData(data))).toEqual(cleanData(data))
      const mail = tags((await said(data)).html)
      if (cleanData(data).serviceTitle) expect(mail).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

function said(data: (typeof MESSAGES)['order.confirmed']['sample']) {
  return renderEmail({ event: 'order.confirmed', data, locale: 'en' })
}

function expectSendable(variable: string) {
  expect(variable).toMatch(/\S/)
  expect(variable).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]| {4}/u)
}

function tags(html: string): string[] {
  return [...html.matchAll(/<[a-z0-9]+(?=[\s/>])/gi)].map(([tag]) => tag)
}
