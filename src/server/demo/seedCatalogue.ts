import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { DEMO_FORMS, DEMO_PRACTICE, DEMO_PRIVACY, DEMO_SERVICES, DEMO_TERMS } from './content'
import type { DemoField, DemoForm, DemoService, Text } from './content/types'
import { toLexical } from './lexical'

type Language = keyof Text
type Ids = Map<string, string>

const TEXTS_FROM = '2026-11-01T12:00:00.000Z'

/** Writes the demo's settings, forms, pictures and services in both languages. */
export const seedCatalogue = async (payload: Payload): Promise<void> => {
  await seedSettings(payload)
  const forms: Ids = new Map()
  for (const form of DEMO_FORMS) forms.set(form.slug, await seedForm(payload, form))
  for (const service of DEMO_SERVICES)
    await seedService({ payload, service, form: forms.get(service.form)! })
}

async function seedSettings(payload: Payload): Promise<void> {
  const { name, email, phone, timezone } = DEMO_PRACTICE
  await payload.updateGlobal({
    slug: 'settings',
    locale: 'en',
    data: {
      practiceName: name.en,
      supportEmail: email,
      supportPhone: phone,
      timezone,
      paymentHours: 24,
      legal: { terms: DEMO_TERMS.en, privacy: DEMO_PRIVACY.en, validFrom: TEXTS_FROM },
    },
  })
  const legal = { terms: DEMO_TERMS.hi, privacy: DEMO_PRIVACY.hi, validFrom: TEXTS_FROM }
  await payload.updateGlobal({
    slug: 'settings',
    locale: 'hi',
    data: { practiceName: name.hi, legal },
  })
}

async function seedForm(payload: Payload, form: DemoForm): Promise<string> {
  const created = await payload.create({
    collection: 'forms',
    locale: 'en',
    data: {
      slug: form.slug,
      allowAnonymous: form.allowAnonymous,
      ...formTexts(form, 'en'),
    } as never,
  })
  const inHindi = formTexts(form, 'hi')
  const fields = inHindi.fields.map((field, at) =>
    withIds(field, (created.fields ?? [])[at] as never),
  )
  const steps = inHindi.steps.map((step, at) => ({ ...step, id: created.steps?.[at]?.id }))
  await payload.update({
    collection: 'forms',
    id: created.id,
    locale: 'hi',
    data: { ...inHindi, fields, steps } as never,
  })
  return created.id
}

const formTexts = (form: DemoForm, language: Language) => ({
  title: form.title[language],
  confirmation: form.confirmation[language],
  submitButtonLabel: language === 'hi' ? 'भेजें' : 'Send',
  steps: (form.steps ?? []).map(({ key, title }) => ({ key, title: title[language] })),
  fields: form.fields.map((field) => fieldTexts(field, language)),
})

const fieldTexts = (
  { label, help, options, ...field }: DemoField,
  language: Language,
): Record<string, unknown> => ({
  ...field,
  label: label[language],
  help: help?.[language],
  ...(options
    ? { options: options.map((option) => ({ value: option.value, label: option.label[language] })) }
    : {}),
})

/** A second language is written onto the same rows: Payload knows them by their ids. */
function withIds(
  field: Record<string, unknown>,
  row: { id: string; options?: { id: string }[] },
): Record<string, unknown> {
  const options = field.options as Record<string, unknown>[] | undefined
  return {
    ...field,
    id: row.id,
    ...(options
      ? { options: options.map((option, at) => ({ ...option, id: row.options?.[at]?.id })) }
      : {}),
  }
}

async function seedService({
  payload,
  service,
  form,
}: {
  payload: Payload
  service: DemoService
  form: string
}): Promise<void> {
  const image = await seedImage(payload, service)
  const { slug, category, price, deliveryDays, durationMinutes, autoReport } = service
  const created = await payload.create({
    collection: 'services',
    locale: 'en',
    data: {
      slug,
      category,
      price,
      deliveryDays,
      durationMinutes,
      autoReport: autoReport ?? 'none',
      form,
      image,
      isOrderable: true,
      _status: 'published',
      ...serviceTexts(service, 'en'),
    } as never,
  })
  const deliverables = serviceTexts(service, 'hi').deliverables.map((row, at) => ({
    ...row,
    id: created.deliverables?.[at]?.id,
  }))
  await payload.update({
    collection: 'services',
    id: created.id,
    locale: 'hi',
    data: { ...serviceTexts(service, 'hi'), deliverables, _status: 'published' } as never,
  })
}

const serviceTexts = (service: DemoService, language: Language) => ({
  title: service.title[language],
  summary: service.summary[language],
  description: toLexical(service.description[language]),
  deliverables: service.deliverables.map((each) => ({ text: each[language] })),
  seo: { title: service.seo.title[language], description: service.seo.description[language] },
})

async function seedImage(payload: Payload, { image, title }: DemoService): Promise<string> {
  const data = await readFile(path.resolve(process.cwd(), `media/demo/${image}.webp`))
  const file = { data, name: `${image}.webp`, mimetype: 'image/webp', size: data.byteLength }
  const { id } = await payload.create({
    collection: 'media',
    locale: 'en',
    data: { alt: title.en },
    file,
  })
  await payload.update({ collection: 'media', id, locale: 'hi', data: { alt: title.hi } })
  return id
}
