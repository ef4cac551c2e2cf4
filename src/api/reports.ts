import { z } from 'zod'
import { Failure } from '@/kit/failure'
import { route, type Route, type RouteContext } from '@/kit/route'
import { openReportFile } from '@/operations/reports/openReportFile'
import { listReportsOfUser, readReport } from '@/operations/reports/readReport'
import { deleteReport } from '@/operations/reports/deleteReport'
import { uploadReport } from '@/operations/reports/uploadReport'
import { Done, Id, IdParams, Instant, Line, ListOf, Paging, UserParams } from './schemas'

const Report = z.looseObject({
  id: z.string(),
  order: z.string(),
  reportType: z.string(),
  title: z.string(),
  uploadedAt: z.string().nullable(),
  viewedAt: z.string().nullable(),
  file: z.object({
    name: z.string(),
    size: z.number().int(),
    url: z.string(),
    expiresAt: z.string(),
  }),
})

const One = z.object({ report: Report })
const PDF = { field: 'file', maxFiles: 1, maxBytes: 20_000_000 }

const CHANNELS = ['email', 'whatsapp', 'portal'] as const

/** `channels` comes as repeated fields, one field with commas, or a JSON list. */
const Channels = z
  .union([z.string().max(200), z.array(z.string().max(40)).max(10)])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((each) => each.replace(/[[\]"\s]/g, '').split(','))
      .filter(Boolean),
  )
  .pipe(z.array(z.enum(CHANNELS)))

const FIELDS = {
  reportType: Line(60).default('report'),
  title: Line(200).optional(),
  channels: Channels.optional(),
  deliverAt: Instant.optional(),
}

const upload = async (
  { req, caller, files, body }: RouteContext<unknown, unknown, { reportType: string }>,
  orderId: string,
) => ({
  report: await uploadReport({ req, caller, input: { ...body, orderId }, file: files[0]! }),
})

/** Reports: uploaded by staff, delivered by a job, opened by their owner. */
export const REPORT_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/reports/upload',
    summary: 'Upload a finished PDF; its delivery is queued',
    permit: { staff: 'reports.upload' },
    upload: PDF,
    body: z.strictObject({
      orderId: z.string().min(1, { message: 'REQUIRED' }).max(40),
      ...FIELDS,
    }),
    answer: One,
    status: 201,
    run: (context) => upload(context, context.body.orderId),
  }),
  route({
    method: 'put',
    path: '/admin/orders/:orderId/upload-report',
    summary: 'Upload a finished PDF for one order',
    permit: { staff: 'reports.upload' },
    upload: PDF,
    params: z.strictObject({ orderId: Id }),
    body: z.strictObject(FIELDS),
    answer: One,
    status: 201,
    run: (context) => upload(context, context.params.orderId),
  }),
  route({
    method: 'get',
    path: '/reports/user/:userId',
    summary: 'A client’s reports, newest first',
    permit: { client: true, staff: 'orders.read' },
    params: UserParams,
    query: z.strictObject(Paging),
    answer: ListOf(Report),
    run: ({ req, caller, params, query }) =>
      listReportsOfUser({ req, caller, user: params.userId, ...query }),
  }),
  route({
    method: 'get',
    path: '/reports/:id/file',
    summary: 'The file behind a short-lived link',
    permit: { anyone: true },
    params: IdParams,
    query: z.strictObject({
      user: Id,
      expires: z.coerce.number().int(),
      signature: z.string().max(100),
    }),
    answer: z.unknown(),
    run: ({ req, params, query }) => openReportFile({ req, link: { report: params.id, ...query } }),
  }),
  route({
    method: 'get',
    path: '/reports/:id',
    summary: 'One report with a link that lives ten minutes; the owner’s first look is remembered',
    permit: { client: true, staff: 'orders.read' },
    params: IdParams,
    answer: One,
    isNativeToo: true,
    run: async ({ req, caller, params }) => ({
      report: await readReport({ req, caller, id: params.id }),
    }),
  }),
  route({
    method: 'delete',
    path: '/reports/:id',
    summary: 'Delete a report and its file',
    permit: { staff: 'reports.delete' },
    params: IdParams,
    answer: Done,
    isNativeToo: true,
    run: async ({ req, params }) => {
      if (!(await deleteReport({ req, id: params.id }))) throw new Failure('NOT_FOUND')
      return { message: 'Deleted.' }
    },
  }),
]
