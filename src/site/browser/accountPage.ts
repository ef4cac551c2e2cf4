import type { Birth } from '@/rules/people/birth'
import type { ChartAnswer, Profile } from '../apiShapes'
import { accountView } from '../views/accountView'
import { call, Refused } from './api'
import { openBirthForm } from './birthForm'
import { showChart } from './chartSwitch'
import { fill, show, tell } from './ownPage'
import { reader } from './place'

/** The own birth details and the chart that they give. */
export const openAccount = (): Promise<void> =>
  fill(async () => {
    const { user } = await call<{ user: Profile }>({ path: '/user/profile' })
    await draw(user.birth)
  })

async function draw(birth: Birth | null): Promise<void> {
  const chart = birth && (await readChart())
  show(accountView({ reader, birth, hasChart: chart !== null }))
  const details = document.getElementById('birth')!
  if (chart) showChart(document.getElementById('chart')!, chart)
  if (!birth) return edit({ details, birth })
  document.getElementById('correct')!.addEventListener('click', () => edit({ details, birth }))
}

/** Null while the place is not on the map. */
const readChart = (): Promise<ChartAnswer | null> =>
  call<ChartAnswer>({ path: '/user/birth-chart' }).catch((error: unknown) => {
    if (error instanceof Refused && (error.status === 409 || error.status === 400)) return null
    throw error
  })

function edit({ details, birth }: { details: HTMLElement; birth: Birth | null }): void {
  openBirthForm({
    place: details,
    birth,
    save: async (changed) => {
      const body = { birth: changed }
      const { user } = await call<{ user: Profile }>({
        ...{ method: 'PUT', path: '/user/profile', body, isRepeatable: true },
      } as const)
      await draw(user.birth)
      tell(reader.say('birthSaved'), 'good')
      document.getElementById('notice')!.focus()
    },
    ...(birth ? { cancel: () => void fill(() => draw(birth)) } : {}),
  })
  details.querySelector<HTMLElement>('input')!.focus()
}
