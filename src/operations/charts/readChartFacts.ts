import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { chartFacts, type ChartFacts } from '@/rules/charts/chartFacts'
import type { Language } from '@/rules/system/failures'
import type { ChartSubject } from './readSubject'
import { currentChart, type CurrentChart } from './currentChart'

/** What a page shows of a subject's chart in a few lines, computed for now; null without a usable birth. */
export const readChartFacts = async ({
  req,
  subject,
  language,
}: {
  req: PayloadRequest
  subject: ChartSubject
  language: Language
}): Promise<ChartFacts | null> => {
  const current = await chartIfAny({ req, subject })
  return current && chartFacts({ chart: current.chart, asOf: now().toISOString(), language })
}

/** The chart of a subject, or null where its birth details are missing or name no instant. @throws every other failure */
export const chartIfAny = async (asked: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<CurrentChart | null> => {
  try {
    return await currentChart(asked)
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith('BIRTH_')) return null
    throw error
  }
}
