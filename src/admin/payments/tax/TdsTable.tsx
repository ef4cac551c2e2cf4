'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TdsRow } from '@/operations/payments/tax/listTds'
import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { datedTime } from '../../shortTime'
import { TableFrame } from '../../TableFrame'
import { TdsCertificate } from './TdsCertificate'

const HEAD = {
  client: { en: 'Client', hi: 'ग्राहक' },
  order: { en: 'Order', hi: 'ऑर्डर' },
  amount: { en: 'Order’s amount', hi: 'ऑर्डर की राशि' },
  tds: { en: 'Kept back', hi: 'काटा गया' },
  age: { en: 'Age', hi: 'आयु' },
  certificate: { en: 'Certificate', hi: 'प्रमाणपत्र' },
} satisfies Record<string, Text>

const TEXT = {
  empty: { en: 'Nothing here.', hi: 'यहाँ कुछ नहीं।' },
  days: { en: 'days', hi: 'दिन' },
  paid: { en: 'paid', hi: 'भुगतान' },
  filed: { en: 'The certificate is filed:', hi: 'प्रमाणपत्र दर्ज हुआ:' },
} satisfies Record<string, Text>

type Props = { rows: TdsRow[]; mayFile: boolean; language: Language }

/** Each order with TDS; its certificate is dropped on its own row. */
export const TdsTable = ({ rows, mayFile, language }: Props) => {
  const router = useRouter()
  const [filed, setFiled] = useState<TdsRow | null>(null)
  const take = (row: TdsRow): void => {
    setFiled(row)
    router.refresh()
  }
  return (
    <>
      <p className="sahil-result" role="status">
        {filed &&
          `${TEXT.filed[language]} ${filed.code}, ${formatPaise({ paise: filed.tds, locale: language })}`}
      </p>
      <TableFrame head={HEAD} name={HEAD.certificate} empty={TEXT.empty} language={language}>
        {rows.map((row) => (
          <tr key={row.order} data-order={row.code}>
            <Facts row={row} language={language} />
            <td data-label={HEAD.certificate[language]} className="sahil-tds__certificate">
              <TdsCertificate
                row={row}
                mayFile={mayFile}
                language={language}
                onFiled={() => take(row)}
              />
            </td>
          </tr>
        ))}
      </TableFrame>
    </>
  )
}

const Facts = ({ row, language }: { row: TdsRow; language: Language }) => {
  const show = (paise: number): string => formatPaise({ paise, locale: language })
  return (
    <>
      <th scope="row">
        <a href={`/admin/collections/users/${row.client.id}`}>{row.client.name}</a>
        <small>{[row.gstin, row.tan].filter(Boolean).join(' · ')}</small>
      </th>
      <td data-label={HEAD.order[language]}>
        <a href={`/admin/collections/orders/${row.order}`}>{row.code}</a>
        <small>
          {TEXT.paid[language]} {datedTime({ at: row.paidAt, language })}
        </small>
      </td>
      <td className="sahil-amount" data-label={HEAD.amount[language]}>
        {show(row.amount)}
      </td>
      <td className="sahil-amount" data-label={HEAD.tds[language]}>
        {show(row.tds)}
      </td>
      <td data-label={HEAD.age[language]}>
        {row.days} {TEXT.days[language]}
      </td>
    </>
  )
}
