import { formatPaise } from '@/rules/money/formatPaise'
import type { Reader } from '../reader'

/** A price as the pages show it: paise are left out when there are none. */
export const money = ({ language }: Reader, paise: number): string =>
  formatPaise({ paise, locale: language }).replace(/\.00$/, '')
