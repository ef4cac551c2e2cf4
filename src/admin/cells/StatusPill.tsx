import type { ReactNode } from 'react'

type Tone = 'fresh' | 'busy' | 'waiting' | 'good' | 'bad' | 'quiet'

/** How the states of orders, payments and messages look; an unknown one is quiet. */
const TONES: Record<string, Tone> = {
  new: 'fresh',
  processing: 'busy',
  delivered: 'good',
  completed: 'quiet',
  cancelled: 'quiet',
  pending: 'waiting',
  paid: 'good',
  partially_refunded: 'waiting',
  refunded: 'quiet',
  failed: 'bad',
  expired: 'quiet',
  success: 'good',
  queued: 'waiting',
  sending: 'waiting',
  sent: 'good',
  read: 'good',
  skipped: 'quiet',
  overdue: 'bad',
  held: 'waiting',
  used: 'good',
  returned: 'quiet',
  waiting: 'waiting',
  applied: 'good',
  rejected: 'quiet',
  open: 'waiting',
  repaired: 'good',
  accepted: 'quiet',
  active: 'good',
  later: 'waiting',
}

/** A state in its colour; the word is always there, the colour only helps. */
export const StatusPill = ({ value, children }: { value: string; children: ReactNode }) => (
  <span className="sahil-pill" data-tone={TONES[value] ?? 'quiet'}>
    {children}
  </span>
)
