import { createLocalReq, type Payload } from 'payload'
import { forgetFull, fullSince } from '@/kit/outage'
import { tellOfFullDisk } from '@/operations/system/tellOfFullDisk'

const EVERY_MS = 30_000

/** Looks twice a minute whether this process met a full disk, and tells staff. */
export const watchDisk = (payload: Payload): void => {
  setInterval(() => void lookAtDisk(payload), EVERY_MS).unref()
}

/** Tells staff of a full disk; while it is the database's own, the message waits until it can be written. */
export const lookAtDisk = async (payload: Payload): Promise<void> => {
  const at = fullSince()
  if (!at) return
  try {
    await tellOfFullDisk({ req: await createLocalReq({}, payload), at })
    forgetFull(at)
  } catch (err) {
    payload.logger.warn({ err }, 'staff could not be told of a full disk yet')
  }
}
