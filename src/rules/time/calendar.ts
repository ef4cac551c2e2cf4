/** True for a day that exists, written YYYY-MM-DD, from 1800 to 2200. */
export const isCalendarDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (year < 1800 || year > 2200 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysIn({ year, month })
}

/** True for a time of day written HH:MM or HH:MM:SS. */
export const isTimeOfDay = (text: string): boolean =>
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text)

const daysIn = ({ year, month }: { year: number; month: number }): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
