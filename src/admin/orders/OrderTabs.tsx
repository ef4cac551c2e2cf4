import type { BeforeListTableServerProps } from 'payload'
import { now } from '@/kit/clock'
import { ifAllowed } from '../ifAllowed'
import { languageOfStaff } from '../language'
import { orderQueues, searchOf, whereOf } from './orderQueues'
import { OrderTabLinks } from './OrderTabLinks'

const NAME = { en: 'Piles of orders', hi: 'ऑर्डर के समूह' }

/** The order desk's piles above the list, each with its number. */
export const OrderTabs = async ({ payload, user, i18n }: BeforeListTableServerProps) => {
  const language = languageOfStaff(i18n)
  const tabs = await ifAllowed(
    Promise.all(
      orderQueues(now()).map(async ({ key, label, conditions }) => {
        const where = whereOf(conditions)
        const query = { collection: 'orders', where, user, overrideAccess: false } as const
        const { totalDocs } = await payload.count(query)
        return { key, label: label[language], count: totalDocs, search: searchOf(conditions) }
      }),
    ),
  )
  return tabs && <OrderTabLinks name={NAME[language]} tabs={tabs} />
}
