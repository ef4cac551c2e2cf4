import { inThread } from '@/kit/threads'
import type { Place, PlaceTable } from '@/rules/charts/places/placeTable'
import { searchPlaces } from '@/rules/charts/places/searchPlaces'
import type { Language } from '@/rules/system/failures'

/** The places that a typed text may mean, best first. */
export const findPlaces = async ({
  query,
  limit,
  language,
}: {
  query: string
  limit: number
  language: Language
}): Promise<Place[]> => searchPlaces({ table: await loadTable(), query, limit, language })

/** Loads the table before anybody asks: half a second of another thread. */
export const preparePlaces = (): void => void loadTable().catch(() => undefined)

let loading: Promise<PlaceTable> | undefined

function loadTable(): Promise<PlaceTable> {
  loading ??= inThread<PlaceTable>({ task: 'readPlaces' })
  // A file that could not be read now is read again.
  loading.catch(() => (loading = undefined))
  return loading
}
