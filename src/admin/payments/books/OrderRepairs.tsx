import type { OrderRepair } from '@/operations/orders/readRepairs'
import type { Finding } from '@/operations/payments/books/proveMoney'
import type { Language } from '@/rules/system/failures'
import { Panel } from '../../home/Panel'
import type { Text } from '../../language'
import { shortTime } from '../../shortTime'
import { RepairButton } from './RepairButton'

const TEXT = {
  title: { en: 'Orders that said something wrong', hi: 'ऑर्डर जिनमें ग़लत लिखा था' },
  none: {
    en: 'Every order says what happened to it.',
    hi: 'हर ऑर्डर वही बताता है जो उसके साथ हुआ।',
  },
  found: { en: 'orders are wrong now', hi: 'ऑर्डर अभी ग़लत हैं' },
  how: {
    en: 'The hourly job repairs them from their payments, refunds and timeline. You need not wait.',
    hi: 'हर घंटे का कार्य इन्हें भुगतान, वापसी और समयरेखा से ठीक करता है। आपको रुकना नहीं पड़ेगा।',
  },
  repaired: { en: 'Repaired', hi: 'ठीक किए गए' },
} satisfies Record<string, Text>

type Props = { wrong: Finding[]; repairs: OrderRepair[]; mayRepair: boolean; language: Language }

/** Orders whose row lost a payment, a refund or a move: what is wrong now, and what was repaired. */
export const OrderRepairs = ({ wrong, repairs, mayRepair, language }: Props) => {
  const orders = new Set(wrong.map(({ reference }) => reference)).size
  return (
    <Panel part="repairs" title={TEXT.title[language]}>
      {orders === 0 ? (
        <p className="sahil-nothing">{TEXT.none[language]}</p>
      ) : (
        <>
          <p>
            <strong>
              {orders} {TEXT.found[language]}
            </strong>
          </p>
          <p>{TEXT.how[language]}</p>
          {mayRepair && <RepairButton language={language} />}
        </>
      )}
      {repairs.length > 0 && <Repaired repairs={repairs} language={language} />}
    </Panel>
  )
}

const Repaired = ({ repairs, language }: Pick<Props, 'repairs' | 'language'>) => (
  <>
    <h3>{TEXT.repaired[language]}</h3>
    <ul className="sahil-lines">
      {repairs.map(({ order, code, at, note }) => (
        <li key={`${order}-${at}`}>
          <a href={`/admin/collections/orders/${order}`}>
            <strong>{code}</strong>
          </a>
          <span>{shortTime({ at, language })}</span>
          <small lang="en">{note}</small>
        </li>
      ))}
    </ul>
  </>
)
