type Step = () => Promise<void> | void

const steps: Step[] = []

/** Does this after the last test of the file, the latest first. */
export const atFileEnd = (step: Step): void => {
  steps.push(step)
}

/** Called by the setup of every file. @throws the first error, after all steps were tried */
export const endFile = async (): Promise<void> => {
  const errors: unknown[] = []
  for (const step of steps.splice(0).reverse()) {
    try {
      await step()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
