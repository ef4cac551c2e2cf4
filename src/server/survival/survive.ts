import type { Logger } from 'pino'
import { markInDoubt } from '@/kit/readiness'
import { countMishaps } from './doubt'
import { currentErrand } from './errand'

/** What a supervisor sees of a process that asks to be replaced (`EX_SOFTWARE`). */
const IN_DOUBT = 70
const HARD_EXIT_MS = 15_000

type Options = {
  logger: Pick<Logger, 'error' | 'fatal'>
  /** Ends the process in its own order: what runs may end. */
  stop: () => void
}

/**
 * Keeps one forgotten promise from ending everybody's work: it is logged with the id of its request or job, which
 * fails, and the process lives. When its state is in doubt, it says that it is not ready, ends what runs and exits, so
 * that it is replaced.
 */
export const survive = ({ logger, stop }: Options): void => {
  const isInDoubt = countMishaps()
  let isEnding = false
  const meet = (err: unknown, isThrown: boolean): void => {
    const errand = currentErrand()
    const whose = errand && { [`${errand.kind}Id`]: errand.id }
    logger.error(
      { err, ...whose },
      isThrown ? 'an error was not caught' : 'a promise was left alone',
    )
    errand?.note(err)
    if (!isInDoubt({ isOwned: errand !== undefined, isThrown }) || isEnding) return
    isEnding = true
    logger.fatal('the state of this process is in doubt: it ends and is to be replaced')
    markInDoubt()
    process.exitCode = IN_DOUBT
    setTimeout(() => process.exit(IN_DOUBT), HARD_EXIT_MS).unref()
    stop()
  }
  process.on('unhandledRejection', (reason) => meet(reason, false))
  process.on('uncaughtException', (error) => meet(error, true))
}
