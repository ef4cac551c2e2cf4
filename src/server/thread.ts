import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { placeData } from '@/integrations/places'
import { readPlaceTable } from '@/rules/charts/places/readPlaceTable'

export { lookAtFile } from '@/operations/intake/lookAtFile'
export { renderTaxDocument as drawTaxDocument } from '@/templates/payments/renderTaxDocument'

/** The tasks that would hold the loop of the api: `kit/threads` asks for them by these names. */
export const readPlaces = async () => readPlaceTable(await placeData())

/** On Linux each thread has a priority of its own; elsewhere this would slow the whole process down. */
const { niceness = 0 } = (workerData ?? {}) as { niceness?: number }
if (niceness > 0 && process.platform === 'linux') setPriority(niceness)
