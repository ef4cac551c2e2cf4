/** Something the person at the terminal can mend: shown as a sentence, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** Ends a command: a sentence for what a person can mend, the whole error for a fault of ours. */
export function reportAndExit(error: unknown): never {
  console.error(error instanceof PlainError ? `\n${error.message}` : error)
  process.exit(1)
}
