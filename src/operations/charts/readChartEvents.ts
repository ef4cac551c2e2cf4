import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { upcoming } from '@/rules/charts/upcoming'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import type { ChartSubject } from './readSubject'
import { chartFor } from './readBirthChart'

/**
 * What the sky and the dasha bring to a person in the next months, in the reader's words.
 * @throws Failure NOT_FOUND also for what is somebody else's, BIRTH_MISSING, what is wrong with the birth's clock
 */
export const readChartEvents = async ({
  req,
  caller,
  subject,
  months,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  subject: ChartSubject
  months: number
  language: Language
}) => {
  const { chart } = await chartFor({ req, caller, subject })
  const from = now().toISOString()
  const events = upcoming({ chart, from, months })
  return {
    ...subject,
    from,
    months,
    events: events.map((each) => ({ ...each, text: each.text[language] })),
  }
}
