import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import {
  listNotificationsOfUser,
  readNotification,
} from '@/operations/notifications/readNotification'
import { receiveStatus } from '@/operations/notifications/receiveStatus'
import { Done, IdParams, ListOf, Paging, UserParams } from './schemas'

const Notification = z.looseObject({
  id: z.string(),
  type: z.string(),
  event: z.string(),
  message: z.string(),
  status: z.string(),
  sentAt: z.string().nullable(),
  readAt: z.string().nullable(),
})

/** Messages: the client's inbox and what the provider reports back. */
export const NOTIFICATION_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/notifications/user/:userId',
    summary: 'A client’s messages of every channel',
    permit: { client: true, staff: 'messages.read' },
    params: UserParams,
    query: z.strictObject(Paging),
    answer: ListOf(Notification),
    run: ({ req, caller, params, query }) =>
      listNotificationsOfUser({ req, caller, user: params.userId, ...query }),
  }),
  route({
    method: 'post',
    path: '/notifications/status',
    summary: 'Reports of the WhatsApp provider about a message, signed',
    permit: { anyone: true },
    isRaw: true,
    answer: Done,
    run: async ({ req, rawBody }) => {
      await receiveStatus({
        req,
        form: rawBody,
        signature: req.headers.get('x-twilio-signature') ?? '',
      })
      return { message: 'Received.' }
    },
  }),
  route({
    method: 'post',
    path: '/notifications/:id/read',
    summary: 'Mark an own message as read',
    permit: { client: true },
    params: IdParams,
    answer: z.object({ notification: Notification }),
    run: async ({ req, params }) => ({
      notification: await readNotification({ req, user: String(req.user!.id), id: params.id }),
    }),
  }),
]
