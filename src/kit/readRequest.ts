import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { FAILURES, type FailureCode } from '@/rules/system/failures'
import { issuesOf } from './answer'
import { Failure } from './failure'

/** What a multipart route takes: the name of its file fields and their bounds. */
export type UploadRule = { field: string; maxFiles: number; maxBytes: number }

export type UploadedFile = { name: string; mimetype: string; size: number; data: Buffer }

type Read = { fields: unknown; files: UploadedFile[]; rawBody: string }

/** Longest JSON body, in bytes. */
export const MAX_JSON = 1_000_000

/** Reads and parses the body; text that is not UTF-8, JSON that does not parse and NUL are refused. */
export const readBody = async ({
  req,
  isRaw,
  isWanted,
}: {
  req: PayloadRequest
  isRaw: boolean
  isWanted: boolean
}): Promise<Read> => {
  if (req.method === 'GET' || (!isRaw && !isWanted))
    return { fields: undefined, files: [], rawBody: '' }
  const type = req.headers.get('content-type') ?? ''
  const isForm = /^multipart\/form-data\b/i.test(type) && !isRaw
  const rawBody = isForm ? await readAdminForm(req) : await readText(req)
  if (isRaw) return { fields: undefined, files: [], rawBody }
  if (!isForm && rawBody !== '' && !/^application\/([\w.+-]+\+)?json\b/i.test(type))
    throw new Failure('MEDIA_TYPE')
  return { fields: parseJson(rawBody), files: [], rawBody }
}

/** Reads a multipart body: text fields as an object, files with their bytes. */
export const readFiles = async (req: PayloadRequest, rule: UploadRule): Promise<Read> => {
  if (!/^multipart\/form-data\b/i.test(req.headers.get('content-type') ?? ''))
    throw new Failure('MEDIA_TYPE')
  const form = await req.formData!().catch(() => {
    throw new Failure('BAD_INPUT')
  })
  const files: UploadedFile[] = []
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') files.push(await asFile({ name, value, rule }))
    else fields[name] = name in fields ? [fields[name], value].flat() : value
  }
  if (files.length === 0) throw new Failure('FILE_MISSING', { field: rule.field })
  if (files.length > rule.maxFiles) throw new Failure('BODY_TOO_LARGE', { field: rule.field })
  refuseNul(fields)
  return {
    fields,
    files,
    rawBody: JSON.stringify([fields, files.map(({ name, size }) => [name, size])]),
  }
}

/** The query string as plain values; `locale` is read elsewhere. */
export const readQuery = (req: PayloadRequest): Record<string, string> => {
  const query = Object.fromEntries(req.searchParams)
  delete query.locale
  refuseNul(query)
  return query
}

/** @throws Failure with one issue for each thing that the schema refuses */
export const readWith = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Failure(issuesOf(result.error, isCode))
}

async function readText(req: PayloadRequest): Promise<string> {
  const bytes = await req.arrayBuffer!()
  if (bytes.byteLength > MAX_JSON) throw new Failure('BODY_TOO_LARGE')
  return decode(bytes)
}

/** Payload's admin sends its sign-in and password forms as multipart with the JSON in `_payload`; only our own pages may. */
async function readAdminForm(req: PayloadRequest): Promise<string> {
  const origin = req.headers.get('origin')
  if (!origin || !req.payload.config.csrf.includes(origin)) throw new Failure('MEDIA_TYPE')
  const form = await req.formData!().catch(() => {
    throw new Failure('BAD_INPUT')
  })
  const json = form.get('_payload')
  if (typeof json !== 'string' || [...form.keys()].length !== 1) throw new Failure('MEDIA_TYPE')
  return json
}

const isCode = (text: string): text is FailureCode => Object.hasOwn(FAILURES, text)

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('BAD_ENCODING')
  }
}

function parseJson(text: string): unknown {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    refuseNul(value)
    return value
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('BAD_JSON')
  }
}

function refuseNul(value: unknown, path: string[] = []): void {
  if (path.length > 40) throw new Failure('BAD_INPUT')
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    throw new Failure('BAD_ENCODING', { field: path.join('.') || undefined })
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key.includes('\0')) throw new Failure('BAD_ENCODING')
    if (key === '__proto__') throw new Failure('UNKNOWN_FIELD', { field: [...path, key].join('.') })
    refuseNul(each, [...path, key])
  }
}

async function asFile({
  name,
  value,
  rule,
}: {
  name: string
  value: File
  rule: UploadRule
}): Promise<UploadedFile> {
  if (name !== rule.field) throw new Failure('UNKNOWN_FIELD', { field: name.slice(0, 80) })
  if (value.size > rule.maxBytes) throw new Failure('BODY_TOO_LARGE', { field: rule.field })
  return {
    name: value.name,
    mimetype: value.type,
    size: value.size,
    data: Buffer.from(await value.arrayBuffer()),
  }
}
