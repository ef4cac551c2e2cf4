import { describe, expect, test } from 'vitest'
import { inAppText, MESSAGES, renderEmail, whatsappOf, WHATSAPP_TEMPLATES } from '@/templates'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Language } from '@/rules/system/failures'

const EVENTS = Object.keys(MESSAGES) as MessageEvent[]
const CASES = EVENTS.flatMap((event) =>
  (['en', 'hi'] as const).map((locale): [MessageEvent, Language] => [event, locale]),
)
const LEFTOVER = /undefined|\[object|NaN|Invalid|\{\{|\bnull\b/

const sampleOf = (event: MessageEvent) => MESSAGES[event].sample
const linksIn = (data: object) =>
  Object.entries(data).flatMap(([key, value]) => (key.endsWith('Url') ? [String(value)] : []))
const used = (event: MessageEvent, links: string[]) =>
  event.startsWith('report') ? links.filter((link) => link.includes('/reports/')) : links

describe.each(CASES)('%s in %s', (event, locale) => {
  test('has a whole mail with its link in HTML and in text', async () => {
    const data = sampleOf(event)
    const mail = await renderEmail({ event, data, locale })
    expect(mail.subject).toMatch(/^\S.{5,119}$/u)
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(LEFTOVER)
    expect(mail.html).toContain(`lang="${locale}"`)
    for (const link of used(event, linksIn(data))) {
      expect(mail.html).toContain(`href="${link}"`)
      expect(mail.text).toContain(` ${link}\n`)
    }
  })

  test('loads nothing from elsewhere and runs nothing', async () => {
    const { html } = await renderEmail({ event, data: sampleOf(event), locale })
    expect(html).not.toMatch(/<(img|script|iframe|link|object|form)\b|\ssrc=|url\(|@import/i)
  })

  test('has a sentence for the inbox in the portal', () => {
    const text = inAppText({ event, data: sampleOf(event), locale })
    expect(text).not.toMatch(LEFTOVER)
    expect(text).toMatch(locale === 'hi' ? /^[^\n]*\p{Script=Devanagari}[^\n]*।$/u : /^[^\n]+\.$/)
  })
})

describe.each(EVENTS)('%s', (event) => {
  test('speaks two languages', async () => {
    const data = sampleOf(event)
    const [en, hi] = await Promise.all([
      renderEmail({ event, data, locale: 'en' }),
      renderEmail({ event, data, locale: 'hi' }),
    ])
    expect(en.subject).not.toBe(hi.subject)
    expect(en.text).not.toMatch(/\p{Script=Devanagari}/u)
    for (const line of [hi.subject, ...sentences(hi.text)]) {
      expect(line).toMatch(/\p{Script=Devanagari}/u)
    }
  })

  test('refuses a link that is not a web address', async () => {
    const data: object = sampleOf(event)
    const broken = Object.keys(data).find((key) => key.endsWith('Url'))
    if (!broken) return
    const wrong = { ...data, [broken]: 'javascript:alert(1)' } as never
    await expect(renderEmail({ event, data: wrong, locale: 'en' })).rejects.toThrow(broken)
  })
})

test('an order confirmation states what was paid and when it will come', async () => {
  const data = MESSAGES['order.confirmed'].sample
  const { text } = await renderEmail({ event: 'order.confirmed', data, locale: 'en' })
  expect(text).toContain('Order: SH-7K3QF9\nService: Vastu consultation\nAmount paid: ₹1,499.00\n')
  expect(text).toContain('Expected by: 29 November 2026')
  const undated = { ...data, expectedDeliveryAt: null, isRevived: true }
  const later = await renderEmail({ event: 'order.confirmed', data: undated, locale: 'en' })
  expect(later.text).not.toContain('Expected by')
  expect(later.text).toContain('It is open again')
  const chat = whatsappOf({ event: 'order.confirmed', data: undated, locale: 'en' })
  expect(chat?.text).toContain('Expected by: we will let you know')
})

test('a report is announced without saying what it is about', async () => {
  const data = { ...MESSAGES['report.delivered'].sample, serviceTitle: 'Childlessness reading' }
  for (const locale of ['en', 'hi'] as const) {
    const said = { event: 'report.delivered', data, locale } as const
    const { subject } = await renderEmail(said)
    expect(`${subject} ${whatsappOf(said)?.text}`).not.toContain('Childlessness')
    expect(whatsappOf(said)?.text).toContain(data.reportUrl)
  }
})

test('secrets and sign-in links never go to WhatsApp', () => {
  const chats = EVENTS.filter((event) => MESSAGES[event].whatsapp)
  expect(chats.filter((event) => !/^(order|report)\./.test(event))).toEqual([])
  expect(chats).toHaveLength(6)
})

describe.each(WHATSAPP_TEMPLATES.map((one) => [`${one.name} ${one.language}`, one] as const))(
  'the WhatsApp template %s',
  (_, template) => {
    test('keeps the rules for registration', () => {
      const places = [...template.body.matchAll(/\{\{(\d+)\}\}/g)].map(([, place]) => Number(place))
      expect(places).toEqual(template.variables.map((_, index) => index + 1))
      expect(template.name).toMatch(/^sahil_[a-z_]+$/)
      expect(template.body).not.toMatch(/^\s*\{\{|\}\}\s*$|\}\}\s*\{\{|\n{3}|\t| {4}/)
      expect(template.body.length).toBeLessThanOrEqual(1024)
      expect(template.variables.every((value) => value.trim() !== '')).toBe(true)
    })

    test('leaves room after its link', () => {
      const link = template.variables.findIndex((value) => value.startsWith('https://')) + 1
      expect(template.body).toContain(`: {{${link}}}\n`)
    })
  },
)

test('every WhatsApp template exists once a language', () => {
  const keys = WHATSAPP_TEMPLATES.map(({ name, language }) => `${name} ${language}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { event, body, language } of WHATSAPP_TEMPLATES) {
    const other = WHATSAPP_TEMPLATES.find((one) => one.event === event && one.language !== language)
    expect(other?.body).not.toBe(body)
    expect(other?.variables).toHaveLength(
      WHATSAPP_TEMPLATES.find((one) => one.body === body)!.variables.length,
    )
  }
})

function sentences(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line && line !== 'Sahil' && !/^-+$/.test(line))
}
