import type { Language } from '@/rules/system/failures'

/** A kundli report as it is asked for. */
export type KundliOrder = { order: string; locale: Language; style: 'north' | 'south' }

/** Names a kundli report, with the chart's digest the one that is made from this chart. */
export const kundliKey = ({
  order,
  locale,
  style,
  hash,
}: KundliOrder & { hash?: string }): string =>
  ['kundli', order, locale, style, hash].filter(Boolean).join(':')
