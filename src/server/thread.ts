import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'

/** On Linux each thread has a priority of its own; elsewhere this would slow the whole process down. */
const { niceness = 0 } = (workerData ?? {}) as { niceness?: number }
if (niceness > 0 && process.platform === 'linux') setPriority(niceness)

/** Tasks that would hold the loop of the api: `kit/threads` asks for them by these names. Each loads what it needs. */
export const lookAtFile = async (
  input: Parameters<(typeof import('@/operations/intake/lookAtFile'))['lookAtFile']>[0],
) => (await import('@/operations/intake/lookAtFile')).lookAtFile(input)

export const drawTaxDocument = async (
  input: Parameters<
    (typeof import('@/templates/payments/renderTaxDocument'))['renderTaxDocument']
  >[0],
) => (await import('@/templates/payments/renderTaxDocument')).renderTaxDocument(input)

export const readPlaces = async () => {
  const [{ placeData }, { readPlaceTable }] = await Promise.all([
    import('@/integrations/places'),
    import('@/rules/charts/places/readPlaceTable'),
  ])
  return readPlaceTable(await placeData())
}
