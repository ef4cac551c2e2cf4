import type { ChartAnswer, List, ListedPerson, Person, Profile } from '../apiShapes'
import { accountView } from '../views/accountView'
import { personView } from '../views/personView'
import { call, Refused } from './api'
import { openBirthForm } from './birthForm'
import { showChart } from './chartSwitch'
import { fill, show, tell, wait } from './ownPage'
import { reader } from './place'

const MOST = 100

/** The account holder and the family, one at a time: birth details and the chart that they give. */
export const openAccount = (): Promise<void> =>
  fill(async () => {
    const persons = await readPersons()
    const asked = new URLSearchParams(location.search).get('person')
    let chosen = persons.find(({ id }) => id === asked) ?? persons[0]!
    show(accountView({ reader, persons, chosen }))
    const place = document.getElementById('person')!
    const choose = (person: Person): Promise<void> => {
      chosen = person
      keepInAddress(person)
      wait(place)
      return fill(() => draw({ person, place, isChosen: () => chosen === person }), place)
    }
    for (const input of document.querySelectorAll<HTMLInputElement>('[name=person]'))
      input.addEventListener(
        'change',
        () => void choose(persons.find(({ id }) => id === input.value)!),
      )
    await choose(chosen)
  })

/** The account holder first. */
async function readPersons(): Promise<Person[]> {
  const { user } = await call<{ user: Profile }>({ path: '/user/profile' })
  const path = `/profiles?where[user][equals]=${user.id}&sort=createdAt&depth=0&limit=${MOST}`
  const { docs } = await call<List<ListedPerson>>({ path })
  const own = docs.find(({ relation }) => relation === 'self') ?? docs[0]!
  return [own, ...docs.filter((each) => each !== own)].map((each) => {
    const { id, name, relation, birth } = each
    if (each === own) return { id, name, relation, isSelf: true, birth: user.birth }
    return { id, name, relation, isSelf: false, birth: birth?.date ? birth : null }
  })
}

/** A reload, and the way back from the sign-in, show the same person. */
function keepInAddress({ id, isSelf }: Person): void {
  const url = new URL(location.href)
  if (isSelf) url.searchParams.delete('person')
  else url.searchParams.set('person', id)
  history.replaceState(history.state, '', url)
}

type Shown = {
  person: Person
  place: HTMLElement
  /** Whether the reader has not gone on to somebody else meanwhile. */
  isChosen: () => boolean
}

async function draw(shown: Shown): Promise<void> {
  const { person, place, isChosen } = shown
  const chart = person.birth && (await readChart(shown))
  if (!isChosen()) return
  show(personView({ reader, person, hasChart: chart !== null }), place)
  if (chart) showChart(document.getElementById('chart')!, chart)
  if (!person.isSelf) return
  const details = document.getElementById('birth')!
  if (!person.birth) return edit(details, shown)
  document.getElementById('correct')!.addEventListener('click', () => {
    edit(details, shown)
    details.querySelector<HTMLElement>('input')!.focus()
  })
}

/** Null while the place is not on the map. */
const readChart = ({ person, isChosen }: Shown): Promise<ChartAnswer | null> =>
  call<ChartAnswer>({ path: `/user/birth-chart?profile=${person.id}` }).catch((error: unknown) => {
    const isNone = error instanceof Refused && (error.status === 409 || error.status === 400)
    if (isNone || !isChosen()) return null
    throw error
  })

function edit(details: HTMLElement, shown: Shown): void {
  const { person, place } = shown
  openBirthForm({
    place: details,
    birth: person.birth,
    save: async (changed) => {
      const body = { birth: changed }
      const { user } = await call<{ user: Profile }>({
        ...{ method: 'PUT', path: '/user/profile', body, isRepeatable: true },
      } as const)
      person.birth = user.birth
      await draw(shown)
      tell(reader.say('birthSaved'), 'good')
      document.getElementById('notice')!.focus()
    },
    ...(person.birth ? { cancel: () => void fill(() => draw(shown), place) } : {}),
  })
}
