import type { Order } from '../apiShapes'
import { call } from './api'
import { openBirthForm } from './birthForm'
import { tell } from './ownPage'
import { reader } from './place'

/** Lets the client correct the birth details of an order, until the work begins. */
export const openOrderBirth = (order: Order, redraw: (order: Order) => Promise<void>): void => {
  const button = document.getElementById('correct-birth')
  const place = document.getElementById('order-birth')
  if (!button || !place) return
  button.addEventListener('click', () => {
    openBirthForm({
      place,
      birth: order.birth ?? null,
      save: async (birth) => {
        const path = `/orders/${order.id}/birth`
        const { order: changed } = await call<{ order: Order }>({
          ...{ method: 'PUT', path, body: birth, isRepeatable: true },
        } as const)
        await redraw(changed)
        tell(reader.say('birthSaved'), 'good')
        document.getElementById('notice')!.focus()
      },
      cancel: () => void redraw(order),
    })
    place.querySelector<HTMLElement>('input')!.focus()
  })
}
