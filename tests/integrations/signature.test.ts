import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCheckoutSignature, isWebhookSignature } from '@/integrations/payments'

const hmac = (secret: string, content: string | Buffer) =>
  createHmac('sha256', secret).update(content).digest('hex')

const id = fc.stringMatching(/^[A-Za-z0-9_]{1,30}$/)
const secret = fc.string({ minLength: 1, maxLength: 40 })

describe('checkout signature', () => {
  it('holds for the vendor’s published example', () => {
    const signature = '0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f'
    const pair = { gatewayOrderId: 'order_IEIaMR65cu6nz3', gatewayPaymentId: 'pay_IH4NVgf4Dreq1l' }
    expect(isCheckoutSignature({ ...pair, signature, secret: 'EnLs21M47BllR3X8PSFtjtbd' })).toBe(
      true,
    )
    expect(isCheckoutSignature({ ...pair, signature, secret: 'another' })).toBe(false)
  })

  it('holds for every signed pair and for no other pair, secret or digit', () => {
    fc.assert(
      fc.property(
        fc.record({ order: id, payment: id, key: secret, other: id, place: fc.nat(63) }),
        ({ order, payment, key, other, place }) => {
          const signature = hmac(key, `${order}|${payment}`)
          const claim = { gatewayOrderId: order, gatewayPaymentId: payment, signature, secret: key }
          expect(isCheckoutSignature(claim)).toBe(true)
          const flipped = (parseInt(signature[place] as string, 16) ^ 1).toString(16)
          const tampered = signature.slice(0, place) + flipped + signature.slice(place + 1)
          expect(isCheckoutSignature({ ...claim, signature: tampered })).toBe(false)
          expect(isCheckoutSignature({ ...claim, secret: `${key}x` })).toBe(false)
          if (other !== payment) {
            expect(isCheckoutSignature({ ...claim, gatewayPaymentId: other })).toBe(false)
          }
        },
      ),
    )
  })

  it('does not fit a second pair that joins to the same text', () => {
    const signature = hmac('key', 'order|a|b')
    const claim = { signature, secret: 'key' }
    const left = { gatewayOrderId: 'order|a', gatewayPaymentId: 'b' }
    const right = { gatewayOrderId: 'order', gatewayPaymentId: 'a|b' }
    expect(isCheckoutSignature({ ...claim, ...left })).toBe(false)
    expect(isCheckoutSignature({ ...claim, ...right })).toBe(false)
  })
})

describe('webhook signature', () => {
  it('is about bytes: Devanagari and escaped slashes as they came', () => {
    const rawBody = '{"event":"payment.captured","note":"कुण्डली","url":"https:\\/\\/x"}'
    const delivery = { signature: hmac('new', rawBody), secrets: ['new'] }
    expect(isWebhookSignature({ ...delivery, rawBody })).toBe(true)
    expect(isWebhookSignature({ ...delivery, rawBody: Buffer.from(rawBody) })).toBe(true)
    const rewritten = JSON.stringify(JSON.parse(rawBody))
    expect(isWebhookSignature({ ...delivery, rawBody: rewritten })).toBe(false)
  })

  it('takes the present and the previous secret, and never an empty one', () => {
    const rawBody = '{}'
    const secrets = ['new', 'old']
    expect(isWebhookSignature({ rawBody, signature: hmac('old', rawBody), secrets })).toBe(true)
    expect(isWebhookSignature({ rawBody, signature: hmac('older', rawBody), secrets })).toBe(false)
    expect(isWebhookSignature({ rawBody, signature: hmac('', rawBody), secrets: [''] })).toBe(false)
    expect(isWebhookSignature({ rawBody, signature: hmac('new', rawBody), secrets: [] })).toBe(
      false,
    )
  })

  it('breaks with any changed byte', () => {
    const body = fc.uint8Array({ minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
        const signature = hmac('key', Buffer.from(bytes))
        const rawBody = Buffer.from(bytes)
        expect(isWebhookSignature({ rawBody, signature, secrets: ['key'] })).toBe(true)
        const at = place % rawBody.length
        rawBody[at] = (rawBody[at] as number) ^ change
        expect(isWebhookSignature({ rawBody, signature, secrets: ['key'] })).toBe(false)
      }),
    )
  })

  it('answers false to anything that is no signature', () => {
    const right = hmac('key', 'body')
    const wrong = ['', 'zz', right.slice(1), `${right}0`, `${right}\n`, ` ${right}`, 'g'.repeat(64)]
    for (const signature of [...wrong, undefined as unknown as string]) {
      expect(isWebhookSignature({ rawBody: 'body', signature, secrets: ['key'] })).toBe(false)
    }
    fc.assert(
      fc.property(fc.string(), (signature) => {
        expect(isWebhookSignature({ rawBody: 'body', signature, secrets: ['key'] })).toBe(false)
      }),
    )
  })
})
