import { beforeAll, describe, expect, it } from 'vitest'
import { sqlState } from '@/kit/transaction'
import { aPaidOrder, rows, sql } from './shop'

beforeAll(async () => {
  await aPaidOrder()
  await rows(
    sql`insert into settlements (id, gateway_settlement_id, amount, captured, refunded, fees, tax) values (gen_random_uuid(), 'setl_x', 1, 1, 0, 0, 0)`,
  )
  await rows(
    sql`insert into money_differences (id, key, reference, kind) values (gen_random_uuid(), 'x', 'x', 'ledger')`,
  )
})

const settled = sql`where status = 'success'`

describe('what is settled stays, SQL as the application included', () => {
  it.each([
    ['change the amount', sql`update transactions set amount = amount + 1 ${settled}`],
    ['change the currency', sql`update transactions set currency = 'USD' ${settled}`],
    ['move it to another client', sql`update transactions set user_id = null ${settled}`],
    [
      'rename the payment',
      sql`update transactions set gateway_payment_id = 'pay_other' ${settled}`,
    ],
    ['delete a transaction', sql`delete from transactions`],
    ['truncate transactions', sql`truncate transactions cascade`],
    ['change a settlement', sql`update settlements set amount = 2`],
    ['delete a settlement', sql`delete from settlements`],
    ['truncate settlements', sql`truncate settlements`],
    ['delete a difference', sql`delete from money_differences`],
    ['truncate differences', sql`truncate money_differences`],
    ['change a document', sql`update tax_documents set total = total + 1`],
    ['delete a document', sql`delete from tax_documents`],
    ['change a posting', sql`update postings set amount = amount * 2`],
    ['delete a journal', sql`delete from journals`],
  ])('nobody can %s', async (_, statement) => {
    const error = await rows(statement).catch((thrown: unknown) => thrown)
    expect(sqlState(error)).toBe('42501')
  })

  it('but its state and its fee may be noted', async () => {
    expect(
      await rows(
        sql`update transactions set fee = 10, gateway_status = 'refunded' ${settled} returning 1 as done`,
      ),
    ).toEqual([{ done: 1 }])
  })
})
