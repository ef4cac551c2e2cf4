import type { UIFieldServerProps } from 'payload'
import type { Consent } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/rules/people/consents'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import { ChartLine } from '../charts/ChartLine'
import { languageOfStaff, type Text } from '../language'
import { MessageCard } from '../orders/MessageCard'
import { OrderTable } from '../orders/OrderTable'
import { WalletCard } from '../payments/wallet/WalletCard'
import { ContactLinks } from './ContactLinks'
import { PersonFacts } from './PersonFacts'
import { readClientPage } from './readClientPage'

const TEXT = {
  reach: { en: 'Reach', hi: 'संपर्क' },
  persons: { en: 'Persons', hi: 'व्यक्ति' },
  orders: { en: 'Orders', hi: 'ऑर्डर' },
  paid: { en: 'Paid in all', hi: 'कुल भुगतान' },
  paidOrders: { en: 'Paid orders', hi: 'भुगतान किए ऑर्डर' },
  none: { en: 'No orders yet.', hi: 'अभी कोई ऑर्डर नहीं।' },
  agreed: { en: 'Agreed to', hi: 'सहमति' },
  all: { en: 'All', hi: 'सभी' },
  nothing: { en: 'nothing', hi: 'कुछ नहीं' },
} satisfies Record<string, Text>

/** A client at a glance: how to reach them, their family's charts, orders, what they paid and were told. */
export const ClientSummary = async ({ id, data, req, i18n }: UIFieldServerProps) => {
  const language = languageOfStaff(i18n)
  const page = id ? await readClientPage({ req, id: String(id), language }) : null
  if (!page) return null
  const { persons, orders, messages } = page
  return (
    <div className="sahil-overview">
      <div className="sahil-overview__grid">
        <ReachCard data={data as ReachProps['data']} page={page} language={language} />
        <WalletCard req={req} user={String(id)} language={language} />
        <Card part="persons" title={TEXT.persons[language]}>
          {persons.map((person) => (
            <PersonFacts key={person.id} person={person} language={language}>
              <ChartLine person={person.id} facts={person.facts} language={language} />
            </PersonFacts>
          ))}
        </Card>
      </div>
      {orders && (
        <Card part="orders" title={TEXT.orders[language]}>
          <OrderTable orders={orders} empty={TEXT.none[language]} language={language} />
        </Card>
      )}
      {messages && (
        <MessageCard
          messages={messages}
          language={language}
          aside={<a href={messagesOf(String(id))}>{TEXT.all[language]}</a>}
        />
      )}
    </div>
  )
}

type ReachProps = {
  data: { phone?: string; email: string }
  page: NonNullable<Awaited<ReturnType<typeof readClientPage>>>
  language: Language
}

const ReachCard = ({ data, page, language }: ReachProps) => (
  <Card part="reach" title={TEXT.reach[language]}>
    <ContactLinks phone={data.phone} email={data.email} language={language} />
    <dl className="sahil-facts">
      <dt>{TEXT.paid[language]}</dt>
      <dd>{formatPaise({ paise: page.paid, locale: language })}</dd>
      <dt>{TEXT.paidOrders[language]}</dt>
      <dd>{page.paidOrders}</dd>
      <dt>{TEXT.agreed[language]}</dt>
      <dd>{agreedText({ consents: page.consents, language }) || TEXT.nothing[language]}</dd>
    </dl>
  </Card>
)

const messagesOf = (user: string): string =>
  `/admin/collections/notifications?${new URLSearchParams([['where[or][0][and][0][user][equals]', user]])}`

/** The newest word on each purpose counts; `consents` come newest first. */
function agreedText({ consents, language }: { consents: Consent[]; language: Language }): string {
  const newest = new Map<ConsentPurpose, boolean>()
  for (const { purpose, isGiven } of consents)
    if (!newest.has(purpose)) newest.set(purpose, isGiven === true)
  return [...newest]
    .filter(([, isGiven]) => isGiven)
    .map(([purpose]) => CONSENT_PURPOSES[purpose][language])
    .join(', ')
}
