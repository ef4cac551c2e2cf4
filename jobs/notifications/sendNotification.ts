import { defineJob } from '@/kit/job'
import {
  giveUpNotification,
  sendNotification as send,
} from '@/operations/notifications/sendNotification'

/** Sends one message. */
export const sendNotification = defineJob({
  slug: 'sendNotification',
  attempts: 10,
  run: ({ req, input }) => send({ req, notification: input.notification }),
  giveUp: ({ req, input }) => giveUpNotification({ req, notification: input.notification }),
})
