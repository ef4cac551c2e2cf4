import type { List, Order } from '../apiShapes'
import { html } from '../markup'
import { ordersList } from '../views/orders'
import { call } from './api'
import { fill, show } from './ownPage'
import { reader } from './place'

/** The own orders, twenty more at a time. */
export const openOrders = (): Promise<void> =>
  fill(async () => {
    const { user } = await call<{ user: { id: string } }>({ path: '/user/profile' })
    const orders: Order[] = []
    const more = async (page: number): Promise<void> => {
      const list = await call<List<Order>>({ path: `/orders/user/${user.id}?page=${page}` })
      orders.push(...list.docs)
      show(
        html`${ordersList({ reader, orders })}
        ${
          list.hasNextPage &&
          html`<p class="actions">
            <button type="button" class="quiet" id="more">${reader.say('moreOrders')}</button>
          </p>`
        }`,
      )
      document
        .getElementById('more')
        ?.addEventListener('click', () => void fill(() => more(page + 1)), { once: true })
    }
    await more(1)
  })
