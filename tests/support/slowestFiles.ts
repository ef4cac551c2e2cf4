export type FileTime = { suite: string; file: string; seconds: number }

const SHOWN = 20
/** A file below this is not what makes a run long. */
const WORTH_SECONDS = 1

/**
 * The slowest 20 files of each suite as lines to print, suites in the order in which they ran.
 * Files of less than a second are counted and not named.
 */
export const slowestFiles = (times: FileTime[]): string[] =>
  [...new Set(times.map(({ suite }) => suite))].flatMap((suite) => {
    const files = times
      .filter((time) => time.suite === suite)
      .sort((one, other) => other.seconds - one.seconds)
    const shown = files.slice(0, SHOWN).filter(({ seconds }) => seconds >= WORTH_SECONDS)
    const total = files.reduce((sum, { seconds }) => sum + seconds, 0)
    return [
      ` ${suite}: ${files.length} files, ${Math.round(total)} s`,
      ...shown.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`),
    ]
  })
