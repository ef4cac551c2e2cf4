const NETWORK = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/
const DISK = /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)$/
/** Connection, resources, operator, system; a transaction or a lock that waited too long (PostgreSQL, appendix A). */
const DATABASE = /^(?:08|53|57|58)[0-9A-Z]{3}$|^(?:25P03|25P04|55P03)$/
const WORDS =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable|cannot begin transaction/
const FULL = /^(?:ENOSPC|EDQUOT|53100)$/

type Known = {
  code?: unknown
  name?: unknown
  $fault?: unknown
  $metadata?: { httpStatusCode?: number }
}

/** True when the machine below is at fault (database, network, disk, object store): who asks again later is served. */
export const isOutage = (error: unknown): boolean =>
  causesOf(error).some((each) => {
    const { code, name, $fault, $metadata } = each as Known
    const text = typeof code === 'string' ? code : ''
    return (
      NETWORK.test(text) ||
      DISK.test(text) ||
      DATABASE.test(text) ||
      WORDS.test(each.message) ||
      // As the AWS SDK says it: the store's own failure, or none of its answers in time.
      $fault === 'server' ||
      ($metadata !== undefined && (name === 'TimeoutError' || $metadata.httpStatusCode === 429))
    )
  })

const LATELY_MS = 5000

let writeFailedAt = 0
let fullAt: Date | undefined

/** Payload tells its log alone why a file was not written: `logger` shows each error here. */
export const noteError = (error: unknown): void => {
  if (isOutage(error)) writeFailedAt = Date.now()
  if (isFull(error)) fullAt ??= new Date()
}

/** True for Payload's error of an upload when the disk, not the file, was at fault. */
export const isLostUpload = (error: unknown): boolean =>
  (error as { name?: unknown }).name === 'FileUploadError' && Date.now() - writeFailedAt < LATELY_MS

/** When a disk was first found full and nobody was told yet. */
export const fullSince = (): Date | undefined => fullAt

/** Staff were told of what was found then; what is found later counts anew. */
export const forgetFull = (at: Date): void => {
  if (fullAt === at) fullAt = undefined
}

/** True when a disk has no room: somebody must make some. */
const isFull = (error: unknown): boolean =>
  causesOf(error).some(({ code }: Known) => typeof code === 'string' && FULL.test(code))

function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let each = error; each instanceof Error && causes.length < 10; each = each.cause)
    causes.push(each)
  return causes
}
