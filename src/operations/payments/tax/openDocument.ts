import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { inThread } from '@/kit/threads'
import type { DocumentContent } from '@/rules/payments/tax/documentContent'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { DOCUMENT_PURPOSE } from './issueDocument'
import { mayReadDocuments } from './listDocuments'

type Row = { number: string; user_id: string; sealed_content: string }

/** A rendered document and the name that it is saved under. */
export type DocumentFile = { filename: string; contentType: 'application/pdf'; content: Buffer }

/**
 * One document as a PDF to be saved, rendered from its frozen content.
 * @throws Failure NOT_FOUND also for what is somebody else's
 */
export const openDocument = async ({
  req,
  caller,
  id,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  id: string
  language: Language
}): Promise<Response> => {
  const [row] = await query<Row>(
    req,
    sql`select number, user_id, sealed_content from tax_documents where id = ${id}`,
  )
  if (!row || !mayReadDocuments({ caller, user: row.user_id })) throw new Failure('NOT_FOUND')
  const { content, contentType, filename } = await fileOf(row, language)
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(content.length),
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** The documents of an order of these kinds, rendered, oldest first: what a mail carries. */
export const documentFiles = async ({
  req,
  order,
  kinds,
  language,
}: {
  req: PayloadRequest
  order: string
  kinds: readonly TaxDocumentKind[]
  language: Language
}): Promise<DocumentFile[]> => {
  const wanted = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  const rows = await query<Row>(
    req,
    sql`select number, user_id, sealed_content from tax_documents where order_id = ${order} and kind::text in (${wanted}) order by issued_at, number`,
  )
  const files: DocumentFile[] = []
  for (const row of rows) files.push(await fileOf(row, language))
  return files
}

async function fileOf(row: Row, locale: Language): Promise<DocumentFile> {
  const content = open<DocumentContent>({ sealed: row.sealed_content, purpose: DOCUMENT_PURPOSE })
  return {
    filename: `${row.number.replaceAll('/', '-')}.pdf`,
    contentType: 'application/pdf',
    content: Buffer.from(
      await inThread<Uint8Array>({ task: 'drawTaxDocument', input: { content, locale } }),
    ),
  }
}
