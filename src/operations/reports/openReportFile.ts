import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { isReportLink } from './reportLinks'

type Link = { report: string; user: string; expires: number; signature: string }

/**
 * Streams the file behind a signed link, from disk or S3, through Payload's own file handler and the
 * collection's access rule: a link of somebody who lost the right opens nothing.
 * @throws Failure NOT_FOUND for a wrong, old or foreign link
 */
export const openReportFile = async ({
  req,
  link,
}: {
  req: PayloadRequest
  link: Link
}): Promise<Response> => {
  if (!isReportLink(link)) throw new Failure('NOT_FOUND')
  const [row] = await query<{ filename: string; code: string }>(
    req,
    sql`select r.filename, o.code from reports r join orders o on o.id = r.order_id where r.id = ${link.report}`,
  )
  const reader = row ? await findReader(req, link.user) : null
  if (!row || !reader) throw new Failure('NOT_FOUND')
  req.user = reader
  req.routeParams = { ...req.routeParams, collection: 'reports', filename: row.filename }
  const response = await fileHandler(req)(req)
  const headers = new Headers(response.headers)
  headers.set('Content-Disposition', `attachment; filename="${row.code}.pdf"`)
  return new Response(response.body, { status: response.status, headers })
}

async function findReader(req: PayloadRequest, id: string): Promise<TypedUser | null> {
  for (const collection of ['users', 'admins'] as const) {
    const user = await req.payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    if (user && !user.isDisabled) return { ...user, collection } as TypedUser
  }
  return null
}

function fileHandler(req: PayloadRequest): Endpoint['handler'] {
  const endpoints = req.payload.collections.reports.config.endpoints || []
  return endpoints.find(({ path, method }) => method === 'get' && path === '/file/:filename')!
    .handler
}
