import { describe, expect, it } from 'vitest'
import { useBench } from './sandbox/useBench'

const bench = useBench()

describe('the page', () => {
  it('is there with its parts, and for local callers only', async () => {
    const page = await fetch(bench.sandbox.url)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    const parts = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(
      ([, part]) => part,
    )
    for (const part of [
      ...parts,
      '/vendors/razorpay/v1/checkout.js',
      '/vendors/razorpay/checkout',
    ]) {
      expect([part, (await fetch(bench.sandbox.url + part)).status]).toEqual([part, 200])
    }
    const foreign = await fetch(`${bench.sandbox.url}/outbox`, {
      headers: { origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
    expect((await fetch(`${bench.sandbox.url}/assets/..%2Findex.ts`)).status).toBe(404)
  })
})
