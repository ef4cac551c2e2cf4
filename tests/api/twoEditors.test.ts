import { beforeAll, describe, expect, it } from 'vitest'
import { issuesIn } from '../support/intake'
import { editedRows, read, save, theySave } from './editors'
import { EDITS } from './nativeSaves'

beforeAll(editedRows)

/** A field of each with three values, two of which meet. */
const TEXTS: Record<string, [string, unknown, unknown, unknown]> = {
  orders: ['notes', 'first', 'theirs', 'mine'],
  users: ['name', 'Asha Rao', 'Asha R', 'A. Rao'],
  admins: ['name', 'The owner', 'The head', 'The chief'],
  profiles: ['name', 'Asha Rao', 'Asha R', 'A. Rao'],
  coupons: ['campaign', 'Holi', 'Diwali', 'Onam'],
  services: ['price', 100_000, 120_000, 140_000],
  media: ['alt', 'A lamp', 'A brass lamp', 'A lit lamp'],
  forms: ['confirmation', 'Thanks', 'Many thanks', 'Thank you'],
  settings: ['supportPhone', '+911', '+912', '+913'],
}

describe.each(Object.keys(EDITS))('two who edit %s', (slug) => {
  const [field, first, theirs, mine] = TEXTS[slug]!

  it('are told where both changed the same, with what is there, and nothing is written', async () => {
    await theySave(slug, { [field]: first })
    const form = await read(slug)
    expect(form.revision).toEqual(expect.any(String))
    await theySave(slug, { [field]: theirs })
    const answer = await save(slug, { ...form, [field]: mine })
    expect(issuesIn(answer)).toEqual([`EDITED_MEANWHILE ${field}`])
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ theirs }] } })
    expect((await read(slug))[field]).toBe(theirs)
    const again = await save(slug, { ...form, [field]: mine, revision: answer.body.revision })
    expect(again.status).toBe(200)
    expect((await read(slug))[field]).toBe(mine)
  })

  it('lose nothing where one sends back what only the other changed', async () => {
    await theySave(slug, { [field]: first })
    const form = await read(slug)
    await theySave(slug, { [field]: theirs })
    const other = EDITS[slug]!.find((each) => !(field in each)) ?? {}
    const answer = await save(slug, { ...form, ...other })
    expect(answer.status).toBe(200)
    expect(await read(slug)).toMatchObject({ [field]: theirs, ...other })
    const { doc, result } = answer.body as Record<string, Record<string, unknown> | undefined>
    expect((doc ?? result)!.revision).toBe((await read(slug)).revision)
  })

  it('save as before without a revision, and with one where nobody was faster', async () => {
    await theySave(slug, { [field]: first })
    const { revision } = await read(slug)
    expect((await save(slug, { [field]: theirs, revision })).status).toBe(200)
    expect((await save(slug, { [field]: mine })).status).toBe(200)
    expect((await read(slug))[field]).toBe(mine)
  })
})
