import { Forbidden, NotFound } from 'payload'

/** What may be read, or null where the reader may not look; every other error stays one. */
export const ifAllowed = async <Found>(reading: Promise<Found>): Promise<Found | null> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return null
    throw error
  }
}
