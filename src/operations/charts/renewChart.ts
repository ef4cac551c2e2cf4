import type { PayloadRequest } from 'payload'
import { currentChart, supersedeCharts } from './currentChart'
import { readSubject, type ChartSubject } from './readSubject'

/**
 * Brings a subject's chart up to its birth details after they were changed, in the caller's transaction.
 * @throws Failure BIRTH_TIME_SKIPPED, BIRTH_TIME_TWICE, BIRTH_OUT_OF_RANGE
 */
export const renewChart = async ({
  req,
  subject,
}: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<void> => {
  const { birth } = await readSubject({ req, subject })
  if (birth) await currentChart({ req, subject })
  else await supersedeCharts({ req, subject })
}
