import type { TaxDocument } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import type { Text } from '../language'
import { linkTo } from '../linkTo'
import { datedTime } from '../shortTime'

const TEXT = {
  title: { en: 'Receipts and bills', hi: 'रसीदें और बिल' },
  none: { en: 'None was issued yet.', hi: 'अभी कोई जारी नहीं हुआ।' },
  english: { en: 'PDF in English', hi: 'अंग्रेज़ी में पीडीएफ़' },
  hindi: { en: 'PDF in Hindi', hi: 'हिन्दी में पीडीएफ़' },
} satisfies Record<string, Text>

type Props = { documents: TaxDocument[]; language: Language }

/** The documents of an order's money, each with its page and its PDF in either language. */
export const DocumentCard = ({ documents, language }: Props) => (
  <Card part="documents" title={TEXT.title[language]}>
    {documents.length === 0 && <p className="sahil-hint">{TEXT.none[language]}</p>}
    <ul className="sahil-lines">
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document} language={language} />
      ))}
    </ul>
  </Card>
)

const DocumentLine = ({ document, language }: { document: TaxDocument; language: Language }) => {
  const { id, kind, number, total, issuedAt } = document
  const href = `/api/tax-documents/${id}/pdf`
  return (
    <li data-kind={kind}>
      {linkTo('tax-documents', id, `${TAX_DOCUMENT_KINDS[kind][language]} ${number}`)}
      <span>{formatPaise({ paise: total, locale: language })}</span>
      <small>
        {issuedAt && `${datedTime({ at: issuedAt, language })} · `}
        <a href={`${href}?locale=en`}>{TEXT.english[language]}</a>
        {' · '}
        <a href={`${href}?locale=hi`}>{TEXT.hindi[language]}</a>
      </small>
    </li>
  )
}
