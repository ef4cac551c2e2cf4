import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { claimSubmissions } from '@/operations/intake/claimSubmissions'
import { createForm } from '@/operations/intake/createForm'
import { startedToken } from '@/operations/intake/assertFillTime'
import { readForm } from '@/operations/intake/readForm'
import { submitFormOnce } from '@/operations/intake/submitFormOnce'
import { uploadClientFile } from '@/operations/intake/uploadClientFile'
import { FIELD_TYPES, type FieldType } from '@/rules/intake/fieldTypes'
import { Id, Instant, Line } from './schemas'

const MB = 1024 * 1024
const TYPES = Object.keys(FIELD_TYPES) as [FieldType, ...FieldType[]]

const Key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, { message: 'BAD_INPUT' })
const Token = z.string().regex(/^[\w-]{43}$/, { message: 'TOKEN_INVALID' })
const FormParams = z.strictObject({ idOrSlug: z.string().min(1).max(80) })
const Step = z.strictObject({
  key: z.string().regex(/^[\w-]{1,40}$/, { message: 'BAD_INPUT' }),
  title: Line(120),
})

const Field = z.strictObject({
  type: z.enum(TYPES),
  name: Key,
  label: Line(300),
  help: Line(400).optional(),
  required: z.boolean().default(false),
  step: z.string().max(40).optional(),
  width: z.number().int().min(10).max(100).optional(),
  conditions: z
    .array(
      z.strictObject({
        field: Key,
        operator: z.enum(['equals', 'notEquals', 'in']),
        value: z.string().max(200),
      }),
    )
    .max(1)
    .optional(),
  options: z
    .array(z.strictObject({ value: Line(80), label: Line(200) }))
    .min(1)
    .max(100)
    .optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().int().min(1).max(20_000).optional(),
  maxFiles: z.number().int().min(1).max(10).optional(),
})

const Form = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  allowAnonymous: z.boolean(),
  submitLabel: z.string().nullable(),
  confirmation: z.string().nullable(),
  steps: z.array(Step),
  fields: z.array(
    Field.partial().required({ type: true, name: true, label: true, required: true }),
  ),
})

const NewForm = z.strictObject({
  slug: Line(80).optional(),
  title: Line(120),
  allowAnonymous: z.boolean().default(false),
  confirmation: Line(600).optional(),
  steps: z.array(Step).max(20).default([]),
  fields: z
    .array(
      Field.refine(({ type, options }) => !['select', 'radio'].includes(type) || options, {
        message: 'REQUIRED',
        path: ['options'],
      }),
    )
    .min(1)
    .max(100),
})

const Submit = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  service: z.string().min(1, { message: 'REQUIRED' }).max(80).optional(),
  files: z.array(Id).max(10).optional(),
  claimToken: Token.optional().meta({
    description: 'From the upload of the files that a visitor sends',
  }),
  startedToken: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'From the form; sent back it shows that a person took the time to read' }),
  website: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'A trap for machines: hidden from people and left empty' }),
})

const Submission = z.object({
  id: z.string(),
  form: z.string(),
  version: z.number().int(),
  answers: z.record(z.string(), z.unknown()),
  createdAt: Instant,
  claimToken: z
    .string()
    .optional()
    .meta({ description: 'For visitors, shown once: claims the submission after registering' }),
})

const File = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  mimetype: z.string(),
  claimToken: z.string().optional(),
})

/** Forms, what is sent with them, and the files that go along. */
export const INTAKE_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/forms/create',
    summary: 'Make a form, in the shape in which forms are read',
    permit: { staff: 'catalogue.edit' },
    body: NewForm,
    answer: Form,
    status: 201,
    run: ({ req, body, language }) => createForm({ req, form: body, language }),
  }),
  route({
    method: 'post',
    path: '/forms/claim',
    summary: 'Make submissions and files one’s own that were sent before signing in',
    permit: { client: true },
    body: z.strictObject({ tokens: z.array(Token).min(1).max(20) }),
    answer: z.object({ submissions: z.array(z.string()), files: z.array(z.string()) }),
    limit: { max: 30, seconds: 600, by: 'caller' },
    run: ({ req, caller, body }) =>
      claimSubmissions({ req, user: (caller as { id: string }).id, tokens: body.tokens }),
  }),
  route({
    method: 'get',
    path: '/forms/:idOrSlug',
    summary: 'A form with its steps, questions and conditions',
    permit: { anyone: true },
    params: FormParams,
    answer: Form.extend({ startedToken: z.string() }),
    isNativeToo: true,
    run: async ({ req, params, language }) => ({
      ...(await readForm({ req, idOrSlug: params.idOrSlug, language })),
      startedToken: startedToken(),
    }),
  }),
  route({
    method: 'post',
    path: '/forms/:idOrSlug/submit',
    summary: 'Send answers; visitors where the form allows it',
    permit: { anyone: true },
    params: FormParams,
    body: Submit,
    answer: z.object({ submission: Submission }),
    status: 201,
    isIdempotent: true,
    limit: { max: 20, seconds: 600, by: 'caller' },
    run: ({ req, caller, params, body: { website, ...body }, language, ip, idempotencyKey }) =>
      submitFormOnce({
        req,
        caller,
        ...params,
        ...body,
        trap: website,
        language,
        ip,
        idempotencyKey,
      }),
  }),
  route({
    method: 'post',
    path: '/client-files',
    summary: 'Send one picture or PDF that a form will name',
    permit: { anyone: true },
    upload: { field: 'file', maxFiles: 1, maxBytes: 10 * MB },
    body: z.strictObject({ claimToken: Token.optional() }),
    answer: z.object({ file: File }),
    status: 201,
    limit: { max: 20, seconds: 3600, by: 'caller' },
    run: ({ req, caller, files, body }) =>
      uploadClientFile({ req, caller, file: files[0]!, claimToken: body.claimToken }),
  }),
]
