import type { WidgetServerProps } from 'payload'
import { ifAllowed } from '../ifAllowed'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { OrderTable } from '../orders/OrderTable'
import { Panel } from './Panel'

const SHOWN = 8
const TEXT = {
  title: { en: 'Latest orders', hi: 'नवीनतम ऑर्डर' },
  none: { en: 'No orders yet.', hi: 'अभी कोई ऑर्डर नहीं।' },
  all: { en: 'All orders', hi: 'सभी ऑर्डर' },
} satisfies Record<string, Text>

/** The newest orders, paid or not. */
export const LatestOrders = async ({ req }: WidgetServerProps) => {
  const { payload, user, i18n } = req
  if (!mayStaff(user, 'orders.read')) return null
  const access = { user, overrideAccess: false } as const
  const found = await ifAllowed(
    payload.find({ collection: 'orders', sort: '-createdAt', limit: SHOWN, depth: 1, ...access }),
  )
  if (!found) return null
  const language = languageOfStaff(i18n)
  return (
    <Panel
      part="latest"
      title={TEXT.title[language]}
      more={{ href: '/admin/collections/orders', text: TEXT.all[language] }}
    >
      <OrderTable orders={found.docs} empty={TEXT.none[language]} language={language} />
    </Panel>
  )
}
