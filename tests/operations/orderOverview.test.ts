import { describe, expect, it } from 'vitest'
import { readOverview } from '@/admin/orders/readOverview'
import { correctBirth } from '@/operations/charts/correctBirth'
import type { Role } from '@/rules/people/roles'
import { aBirth, bear } from './births'
import { aClient, anOrder, aPaidOrder, newReq } from './shop'

/** An order's page as a member of staff reads it. */
const overviewFor = async (role: Role, id: string) => {
  const req = await newReq()
  req.user = { id: '00000000-0000-4000-8000-000000000001', collection: 'admins', role } as never
  const overview = await readOverview({ req, id, language: 'en' })
  return overview!
}

describe('the page of an order', () => {
  it('lists the receipts and bills for staff who read payments, for others nothing', async () => {
    const { order } = await aPaidOrder()
    const { documents } = await overviewFor('support', order)
    expect(documents).toEqual([
      expect.objectContaining({ kind: 'receipt', number: expect.any(String), total: 149_900 }),
    ])
    expect((await overviewFor('practitioner', order)).documents).toBeNull()
  })

  it('has an empty list before anything is paid', async () => {
    const { order } = await anOrder()
    expect((await overviewFor('support', order)).documents).toEqual([])
  })

  it('shows the birth that the order is worked by, not the person’s', async () => {
    const { order, client } = await anOrder()
    expect((await overviewFor('support', order)).subject.birth).toBeNull()
    const birth = aBirth({ time: '07:10' })
    await correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })
    const born = await overviewFor('practitioner', order)
    expect(born.subject.birth).toEqual(birth)
    expect(born.order.birthSource).toBe('client')
    await bear(client, aBirth({ time: '12:00' }))
    expect((await overviewFor('practitioner', order)).subject.birth).toEqual(birth)
  })

  it('keeps the birth of the day it was placed when the person’s page changes', async () => {
    const client = await aClient()
    await bear(client)
    const { order } = await anOrder({ client })
    await bear(client, aBirth({ time: '12:00' }))
    const { subject, order: row } = await overviewFor('owner', order)
    expect([subject.birth?.time, row.birthSource]).toEqual(['06:42', 'profile'])
  })
})
