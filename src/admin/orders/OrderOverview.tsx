import type { UIFieldServerProps } from 'payload'
import { Card } from '../Card'
import { OrderChart } from '../charts/OrderChart'
import { AnswerList } from '../intake/AnswerList'
import { languageOfStaff, type Text } from '../language'
import { ContactLinks } from '../people/ContactLinks'
import { DocumentCard } from './DocumentCard'
import { MessageCard } from './MessageCard'
import { OrderSummary } from './OrderSummary'
import { PaymentCard } from './PaymentCard'
import { PersonCard } from './PersonCard'
import { readOverview } from './readOverview'
import { ReportCard } from './ReportCard'
import { TimelineCard } from './TimelineCard'

const TEXT = {
  client: { en: 'Client', hi: 'ग्राहक' },
  open: { en: 'Open', hi: 'खोलें' },
  answers: { en: 'Answers', hi: 'उत्तर' },
} satisfies Record<string, Text>

/** What staff need to work an order, on one page: client, person, money, answers, what was sent and when. */
export const OrderOverview = async ({ id, req, i18n }: UIFieldServerProps) => {
  const language = languageOfStaff(i18n)
  const overview = id ? await readOverview({ req, id: String(id), language }) : null
  if (!overview) return null
  const { order, client, documents, answers } = overview
  return (
    <div className="sahil-overview">
      <OrderSummary order={order} language={language} />
      <div className="sahil-overview__grid">
        {client && (
          <Card
            part="client"
            title={TEXT.client[language]}
            aside={<a href={`/admin/collections/users/${client.id}`}>{TEXT.open[language]}</a>}
          >
            <p className="sahil-person__name">{client.name}</p>
            <ContactLinks phone={client.phone} email={client.email} language={language} />
          </Card>
        )}
        <PersonCard overview={overview} language={language} />
        <PaymentCard overview={overview} language={language} />
        {documents && <DocumentCard documents={documents} language={language} />}
        <ReportCard reports={overview.reports} stale={overview.stale} language={language} />
      </div>
      <OrderChart req={req} order={order} language={language} />
      {answers && (
        <Card part="answers" title={TEXT.answers[language]}>
          <AnswerList {...answers} language={language} />
        </Card>
      )}
      <div className="sahil-overview__grid">
        <TimelineCard rows={overview.timeline} language={language} />
        {overview.messages && <MessageCard messages={overview.messages} language={language} />}
      </div>
    </div>
  )
}
