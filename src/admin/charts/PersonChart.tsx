import type { UIFieldServerProps } from 'payload'
import { languageOfStaff } from '../language'
import { ChartPanel } from './ChartPanel'
import { FollowSave } from './FollowSave'
import { readPanel } from './readPanel'

/** The chart on a person's page, as the saved birth details make it. */
export const PersonChart = async ({ id, req, i18n }: UIFieldServerProps) => {
  if (!id) return null
  const panel = await readPanel({ req, subject: { profile: String(id) } })
  return (
    <ChartPanel panel={panel} language={languageOfStaff(i18n)}>
      <FollowSave />
    </ChartPanel>
  )
}
