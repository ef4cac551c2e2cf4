/** The conventions by which a chart is computed; part of what is stored with it. */
export type ChartSettings = {
  ayanamsa: 'lahiri' | 'krishnamurti' | 'raman' | 'yukteshwar'
  /** Which Rahu stands in the chart. */
  node: 'mean' | 'true'
  /** Days of a dasha year. */
  yearDays: 365.25 | 365.2425 | 365.2564 | 360
  /** Whether Mars in the second house makes manglik. */
  manglikSecondHouse: boolean
}

export const CHART_SETTINGS: ChartSettings = {
  ayanamsa: 'lahiri',
  node: 'mean',
  yearDays: 365.25,
  manglikSecondHouse: false,
}
