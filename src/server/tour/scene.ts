import type { PaymentStatus } from '@/rules/orders/orderFlow'
import { expect, until, type Answer, type httpClient } from './http'

export type TourTarget = {
  apiUrl: string
  sandboxUrl: string
  staff: { email: string; password: string }
}
export type Say = (step: string, seen: string) => void

export type Call = ReturnType<typeof httpClient>
export type Order = {
  id: string
  code: string
  status: string
  paymentStatus: PaymentStatus
  amount: number
  expectedDeliveryAt: string | null
  reports: string[]
  timeline: { text: string }[]
}
export type Message = {
  channel: string
  to: string
  subject?: string
  text: string
  links: string[]
  html?: string
}
export type Scene = {
  api: Call
  sandbox: Call
  say: Say
  email: string
  phone: string
  token: string
  target: TourTarget
}

export const SERVICE = 'janma-kundali-report'
/** Paise as a person reads them. */
export const rupees = (paise: number): string => `₹${(paise / 100).toLocaleString('en-IN')}`

/** The one message to the client that fits, as soon as it has left the building. @throws Error when there are two */
export async function messages(
  { sandbox, email, phone }: Scene,
  channel: 'email' | 'whatsapp',
  fits: (message: Message) => boolean,
): Promise<Message[]> {
  const to = channel === 'email' ? email : phone
  return until(`${channel} to the client`, async () => {
    const answer: Answer = await sandbox({
      path: `/outbox?channel=${channel}&to=${encodeURIComponent(to)}`,
    })
    const found = (answer.body as unknown as Message[]).filter(fits)
    expect(found.length <= 1, `one ${channel} message, not ${found.length}`)
    return found.length === 1 && found
  })
}
