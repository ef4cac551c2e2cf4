import type { Text } from '../../language'

/** The pages of the money desk: their address below `/admin`, and how they are called. */
export const MONEY_PAGES = {
  money: { path: '/money', title: { en: 'Money', hi: 'धन' } },
  tds: { path: '/money/tds', title: { en: 'TDS kept back', hi: 'काटा गया टीडीएस' } },
} satisfies Record<string, { path: string; title: Text }>

export type MoneyPageName = keyof typeof MONEY_PAGES
