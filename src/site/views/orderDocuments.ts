import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import type { TaxDocument } from '../apiShapes'
import { html, type Markup } from '../markup'
import { money } from './money'
import { dayOf, type LocalReader } from './orders'

/** The receipts and bills of an order, each as a PDF in the reader's language; nothing while there are none. */
export const orderDocuments = ({
  reader,
  documents,
}: {
  reader: LocalReader
  documents: TaxDocument[]
}): Markup | false => {
  const { say, language } = reader
  return (
    documents.length > 0 &&
    html`<section class="card" aria-labelledby="documents-title">
      <h2 id="documents-title">${say('documents')}</h2>
      <ul class="plain">
        ${documents.map(
          ({ kind, number, issuedAt, total, url }) =>
            html`<li>
              <a href="${url}?locale=${language}"
                >${TAX_DOCUMENT_KINDS[kind][language]} ${number}</a
              >
              <p class="help">${dayOf(reader, issuedAt)} · ${money(reader, total)}</p>
            </li>`,
        )}
      </ul>
    </section>`
  )
}
