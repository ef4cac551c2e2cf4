import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { CATEGORY_SLUGS } from '@/rules/catalogue/categories'
import { checkAnswers } from '@/rules/intake/checkAnswers'
import { formProblems } from '@/rules/intake/formProblems'
import { formSnapshot, type FormDocument } from '@/rules/intake/formSnapshot'
import { birthProblem } from '@/rules/people/birthProblem'
import { toE164 } from '@/rules/people/phone'
import { ROLES } from '@/rules/people/roles'
import {
  DEMO_CLIENTS,
  DEMO_FORMS,
  DEMO_ORDERS,
  DEMO_PRACTICE,
  DEMO_SERVICES,
  DEMO_STAFF,
} from '@/server/demo/content'
import type { Block, DemoForm, DemoService } from '@/server/demo/content/types'
import { renderSampleReport } from '@/server/demo/sampleReport'

const TODAY = '2026-11-22'
const DEVANAGARI = /[\u0900-\u097F]/
/** Claims and tones that the Drugs and Magic Remedies Act, the consumer law or good taste forbid. */
const UNLAWFUL =
  /guarantee|\bcures?\b|\bheals?\b|disease|100 ?%|miracle|black magic|curse|evil|danger|hurry|last chance|गारंटी|शर्तिया|इलाज|रोग|बीमारी|चमत्कार|काला जादू|अनिष्ट|श्राप|ख़तरा|खतरा/i

const unique = (values: string[]): boolean => new Set(values).size === values.length
const textOf = (block: Block): string => [block.text, ...(block.items ?? [])].join(' ')
const formOf = (slug: string): DemoForm => DEMO_FORMS.find((form) => form.slug === slug)!
const serviceOf = (slug: string): DemoService =>
  DEMO_SERVICES.find((service) => service.slug === slug)!

const document = (form: DemoForm, language: 'en' | 'hi'): FormDocument => ({
  id: form.slug,
  slug: form.slug,
  title: form.title[language],
  steps: form.steps?.map(({ key, title }) => ({ key, title: title[language] })),
  fields: form.fields.map(({ label, help, options, ...field }) => ({
    ...field,
    label: label[language],
    help: help?.[language],
    options: options?.map((option) => ({ value: option.value, label: option.label[language] })),
  })),
})

describe('the demo catalogue', () => {
  it('has at least 24 services over all five categories, each with its own address', () => {
    expect(DEMO_SERVICES.length).toBeGreaterThanOrEqual(24)
    expect(unique(DEMO_SERVICES.map(({ slug }) => slug))).toBe(true)
    for (const category of CATEGORY_SLUGS) {
      const here = DEMO_SERVICES.filter((service) => service.category === category)
      expect(here.length, category).toBeGreaterThanOrEqual(5)
    }
  })

  it.each(DEMO_SERVICES)('$slug speaks both languages and keeps to the law', (service) => {
    const { title, summary, deliverables, seo, description } = service
    const pairs = [title, summary, ...deliverables, seo.title, seo.description]
    for (const { en, hi } of pairs) {
      expect(en).not.toMatch(DEVANAGARI)
      expect(hi).toMatch(DEVANAGARI)
    }
    for (const language of ['en', 'hi'] as const) {
      const blocks = description[language]
      expect(blocks.length).toBeGreaterThanOrEqual(3)
      expect(blocks.length).toBeLessThanOrEqual(6)
      expect(blocks.every((block) => textOf(block).trim() !== '')).toBe(true)
      expect(seo.title[language].length).toBeLessThanOrEqual(70)
      expect(seo.description[language].length).toBeLessThanOrEqual(170)
      const all = [...pairs.map((pair) => pair[language]), ...blocks.map(textOf)].join('\n')
      expect(all).not.toMatch(UNLAWFUL)
    }
    expect(description.hi.map(({ type }) => type)).toEqual(description.en.map(({ type }) => type))
  })

  it.each(DEMO_SERVICES)('$slug has a price, a promise, a form and a picture', async (service) => {
    expect(Number.isInteger(service.price) && service.price >= 100_00).toBe(true)
    expect(service.deliveryDays).toBeGreaterThan(0)
    expect(service.durationMinutes === null || service.durationMinutes >= 15).toBe(true)
    expect(formOf(service.form)).toBeDefined()
    const picture = await readFile(join('media', 'demo', `${service.image}.webp`))
    expect(picture.byteLength).toBeLessThanOrEqual(60 * 1024)
    expect(await sharp(picture).metadata()).toMatchObject({
      format: 'webp',
      width: 1200,
      height: 800,
    })
  })
})

describe('the demo forms', () => {
  it.each(DEMO_FORMS)('$slug is usable and asks in both languages', (form) => {
    expect(formProblems(document(form, 'hi'))).toEqual([])
    expect(formSnapshot(document(form, 'en')).fields).toHaveLength(form.fields.length)
    const options = form.fields.flatMap((field) => field.options ?? [])
    const steps = form.steps ?? []
    const texts = [...form.fields.map(({ label }) => label), ...options.map(({ label }) => label)]
    for (const { en, hi } of [
      form.title,
      form.confirmation,
      ...steps.map((s) => s.title),
      ...texts,
    ]) {
      expect(en).not.toMatch(DEVANAGARI)
      expect(hi).toMatch(DEVANAGARI)
    }
  })

  it('are each used, and only the enquiry is open to visitors', () => {
    const used = new Set(DEMO_SERVICES.map(({ form }) => form))
    const open = DEMO_FORMS.filter(({ slug }) => !used.has(slug))
    expect(open.map(({ slug, allowAnonymous }) => [slug, allowAnonymous])).toEqual([
      ['contact', true],
    ])
    expect(DEMO_FORMS.filter(({ allowAnonymous }) => allowAnonymous)).toHaveLength(1)
  })
})

describe('the demo people', () => {
  it('can be reached and are told apart', () => {
    const everyone = [...DEMO_CLIENTS, ...DEMO_STAFF, DEMO_PRACTICE]
    expect(unique(everyone.map(({ email }) => email))).toBe(true)
    expect(unique(everyone.map(({ phone }) => phone))).toBe(true)
    for (const { phone } of everyone) expect(toE164(phone)).toBe(phone)
    for (const { email } of everyone) expect(email).toMatch(/@(example\.com|sahil\.example)$/)
    expect(DEMO_STAFF.map(({ role }) => role).sort()).toEqual(Object.keys(ROLES).sort())
  })

  it('have usable birth details, an unknown and an uncertain time among them', () => {
    const persons = DEMO_CLIENTS.flatMap((client) => [client, ...client.family])
    for (const { name, birth } of persons) expect([name, birthProblem(birth)]).toEqual([name, null])
    const certainties = new Set(persons.map(({ birth }) => birth.timeCertainty))
    expect([...certainties].sort()).toEqual(['about', 'exact', 'unknown'])
    expect(new Set(DEMO_CLIENTS.map(({ locale }) => locale)).size).toBe(2)
    expect(Math.max(...DEMO_CLIENTS.map(({ family }) => family.length))).toBe(4)
  })
})

describe('the demo orders', () => {
  it('show every state, work that is late and work that is due today', () => {
    const states = [
      'cancelled',
      'completed',
      'delivered',
      'expired',
      'failed',
      'new',
      'pending',
      'processing',
    ]
    expect([...new Set(DEMO_ORDERS.map(({ state }) => state))].sort()).toEqual(states)
    expect(DEMO_ORDERS.some(({ overdue }) => overdue)).toBe(true)
    expect(DEMO_ORDERS.some(({ dueToday }) => dueToday)).toBe(true)
    expect(DEMO_ORDERS.some(({ daysAgo }) => daysAgo === 0)).toBe(true)
  })

  it.each(DEMO_ORDERS.map((order, at) => ({ at, ...order })))(
    'order $at ($service, $state) is true to itself',
    (order) => {
      const { client, service: slug, state, daysAgo, deliveredDaysAgo, forFamilyMember } = order
      const service = serviceOf(slug)
      const form = formSnapshot(document(formOf(service.form), 'en'))
      expect(checkAnswers({ form, answers: order.answers, today: TODAY })).toMatchObject({
        ok: true,
        answers: order.answers,
      })
      const isOpen = state === 'new' || state === 'processing'
      expect(order.overdue ?? false).toBe(isOpen && daysAgo > service.deliveryDays)
      expect(order.dueToday ?? false).toBe(isOpen && daysAgo === service.deliveryDays)
      expect(deliveredDaysAgo !== undefined).toBe(state === 'delivered' || state === 'completed')
      expect(deliveredDaysAgo ?? 0).toBeLessThanOrEqual(daysAgo)
      const member =
        forFamilyMember === undefined ? true : DEMO_CLIENTS[client]!.family[forFamilyMember]
      expect(member).toBeDefined()
    },
  )
})

describe('the sample report', () => {
  const facts = { code: 'SH-7K3QF9', clientName: 'राजेश कुमार मिश्रा', serviceTitle: 'कुंडली परामर्श' }

  it.each(['en', 'hi'] as const)('is the same PDF of two pages every time (%s)', async (locale) => {
    const report = { ...facts, locale, generatedOn: TODAY }
    const pdf = await renderSampleReport(report)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
    expect(pdf.equals(await renderSampleReport(report))).toBe(true)
  })
})
