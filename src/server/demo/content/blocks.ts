import type { Block } from './types'

export const h2 = (text: string): Block => ({ type: 'h2', text })

export const p = (text: string): Block => ({ type: 'p', text })

export const ul = (...items: string[]): Block => ({ type: 'ul', items })
