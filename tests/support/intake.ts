import sharp from 'sharp'
import { staffOf } from './actors'
import { call, type Answer } from './api'

/** A form with every kind of trouble: a condition, birth details, files; in the shape of the contract. */
export const OPEN_FORM = {
  slug: 'open-questions',
  title: 'Open questions',
  allowAnonymous: true,
  steps: [{ key: 'you', title: 'About you' }],
  fields: [
    { type: 'message', name: 'note', label: 'Kept safe' },
    {
      type: 'text',
      name: 'fullName',
      label: 'Full name',
      required: true,
      step: 'you',
      maxLength: 60,
    },
    { type: 'email', name: 'email', label: 'Email' },
    { type: 'birthDate', name: 'birthDate', label: 'Birth date' },
    { type: 'birthTime', name: 'birthTime', label: 'Birth time' },
    { type: 'birthPlace', name: 'birthPlace', label: 'Birth place' },
    {
      type: 'radio',
      name: 'topic',
      label: 'Topic',
      options: [
        { value: 'work', label: 'Work' },
        { value: 'timing', label: 'A date' },
      ],
    },
    {
      type: 'date',
      name: 'from',
      label: 'From',
      required: true,
      conditions: [{ field: 'topic', operator: 'equals', value: 'timing' }],
    },
    { type: 'file', name: 'plan', label: 'Plan', maxFiles: 2 },
  ],
}

export type MadeForm = { id: string; slug: string; version: number; fields: { name: string }[] }

type More = { token?: string; ip?: string; headers?: Record<string, string> }

export const post = (path: string, body: unknown, more: More = {}): Promise<Answer> =>
  call({ method: 'POST', path, body, ...more })

/** An editor makes the form, at an address and for whom a test wants it. */
export const makeForm = async (more: {
  slug: string
  allowAnonymous?: boolean
}): Promise<MadeForm> => {
  const answer = await post(
    '/forms/create',
    { ...OPEN_FORM, ...more },
    { token: (await staffOf('editor')).token },
  )
  if (answer.status !== 201)
    throw new Error(`forms/create answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as MadeForm
}

/** Every issue of a refusal as `CODE field`. */
export const issuesIn = (answer: Answer): string[] =>
  answer.body.errors.map(({ code, field }: { code: string; field?: string }) => `${code} ${field}`)

type Upload = { name?: string; type?: string; token?: string; claimToken?: string }

/** Sends one file as a browser does. */
export const upload = (
  bytes: Uint8Array,
  { name = 'plan.png', type = 'image/png', token, claimToken }: Upload = {},
): Promise<Answer> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  if (claimToken) form.set('claimToken', claimToken)
  return call({ method: 'POST', path: '/client-files', body: form, token })
}

/** A photograph that says where it was taken. */
export const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a52' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 31/1 0/1' },
    })
    .toBuffer()
