/** Counts what a search looks at: a key, a letter of one, a row that is read as `ROW_STEPS`. */
export type Effort = { steps: number }

/** A row that is read costs about as much as so many letters. */
export const ROW_STEPS = 50

/** No search costs more, whatever is typed: at most nine meanings with 80 rows each, and one walk; one to three milliseconds of one core. */
export const MOST_STEPS = 100_000
