let isDoubtful = false

/** From now on this process is not ready: it ends what runs and is to be replaced. */
export const markInDoubt = (): void => {
  isDoubtful = true
}

/** True once the state of this process is in doubt. */
export const isInDoubt = (): boolean => isDoubtful
