import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { TaxDocument } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'
import { Card } from '../../Card'
import { ifAllowed } from '../../ifAllowed'
import { languageOfStaff, type Text } from '../../language'
import { linkTo } from '../../linkTo'
import { datedTime } from '../../shortTime'

const TEXT = {
  english: { en: 'PDF in English', hi: 'अंग्रेज़ी में पीडीएफ़' },
  hindi: { en: 'PDF in Hindi', hi: 'हिन्दी में पीडीएफ़' },
  frozen: {
    en: 'What it says was frozen when it was issued; nobody can change or delete it.',
    hi: 'जारी करते समय इसकी सामग्री स्थिर हो गई; इसे कोई बदल या हटा नहीं सकता।',
  },
} satisfies Record<string, Text>

const FACTS = {
  client: { en: 'Client', hi: 'ग्राहक' },
  order: { en: 'Order', hi: 'ऑर्डर' },
  issuedAt: { en: 'Issued', hi: 'जारी' },
  fiscalYear: { en: 'Financial year', hi: 'वित्त वर्ष' },
  against: { en: 'Against', hi: 'किसके विरुद्ध' },
  transaction: { en: 'Payment or refund', hi: 'भुगतान या वापसी' },
} satisfies Record<string, Text>

const SUMS = {
  taxable: { en: 'Taxable value', hi: 'कर योग्य मूल्य' },
  cgst: { en: 'CGST', hi: 'सीजीएसटी' },
  sgst: { en: 'SGST', hi: 'एसजीएसटी' },
  igst: { en: 'IGST', hi: 'आईजीएसटी' },
  total: { en: 'Total', hi: 'कुल' },
} satisfies Record<string, Text>

/** An issued document: what it is about, its sums, and its PDF in either language. */
export const DocumentOverview = async ({ id, req, i18n }: UIFieldServerProps) => {
  if (!id) return null
  const language = languageOfStaff(i18n)
  const document = await ifAllowed(
    req.payload.findByID({ collection: 'tax-documents', id, depth: 1, overrideAccess: false, req }),
  )
  if (!document) return null
  const href = `/api/tax-documents/${id}/pdf`
  const title = `${TAX_DOCUMENT_KINDS[document.kind][language]} ${document.number}`
  return (
    <div className="sahil-overview">
      <Card part="document" title={title}>
        <dl className="sahil-facts">
          {factsOf(document, language).map(
            ([key, value]) =>
              value && [
                <dt key={key}>{FACTS[key][language]}</dt>,
                <dd key={`${key}-value`}>{value}</dd>,
              ],
          )}
        </dl>
        <Sums document={document} language={language} />
        <p className="sahil-hint">{TEXT.frozen[language]}</p>
        <p className="sahil-steps">
          <a className="sahil-button" href={`${href}?locale=en`}>
            {TEXT.english[language]}
          </a>
          <a className="sahil-button" href={`${href}?locale=hi`}>
            {TEXT.hindi[language]}
          </a>
        </p>
      </Card>
    </div>
  )
}

/** Taxes only where there are any. */
const Sums = ({ document, language }: { document: TaxDocument; language: Language }) => (
  <dl className="sahil-facts sahil-facts--money sahil-document__sums">
    {Object.entries(SUMS).map(([key, text]) => {
      const paise = document[key as keyof typeof SUMS] ?? 0
      return (
        (paise !== 0 || key === 'total') && (
          <div key={key} data-total={key === 'total'}>
            <dt>{text[language]}</dt>
            <dd>{formatPaise({ paise, locale: language })}</dd>
          </div>
        )
      )
    })}
  </dl>
)

function factsOf(document: TaxDocument, language: Language): [keyof typeof FACTS, ReactNode][] {
  const { user, order, issuedAt, fiscalYear, against, transaction } = document
  const paid = transaction && typeof transaction === 'object' ? transaction.amount : null
  return [
    ['client', linkTo('users', user, typeof user === 'object' && user.name)],
    ['order', linkTo('orders', order, typeof order === 'object' && order.code)],
    ['issuedAt', issuedAt && datedTime({ at: issuedAt, language })],
    ['fiscalYear', fiscalYear],
    [
      'against',
      against && linkTo('tax-documents', against, typeof against === 'object' && against.number),
    ],
    [
      'transaction',
      transaction &&
        linkTo(
          'transactions',
          transaction,
          paid !== null && formatPaise({ paise: paid, locale: language }),
        ),
    ],
  ]
}
