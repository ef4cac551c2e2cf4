/** A place in the browser's history: the step that it shows, and the step of the entry before it. */
type Place = { step: number; beneath?: number }

type Given = {
  /** The step that is shown now. */
  at: () => number
  show: (step: number) => void
}

/** Makes each step a place in the history, so that Back leads to the step before and not off the page. */
export const openStepHistory = ({ at, show }: Given) => {
  if (!here()) history.replaceState({ step: 0 } satisfies Place, '')
  addEventListener('popstate', () => {
    const place = here()
    // A link to a part of this page makes an entry of its own.
    if (!place) history.replaceState({ step: at() } satisfies Place, '')
    else if (place.step !== at()) show(place.step)
  })
  return {
    /** The step after was shown. */
    forward: () => push(at()),
    /** An earlier step was shown. */
    back: () => {
      if (here()?.beneath === at()) history.back()
      else history.replaceState({ step: at() } satisfies Place, '')
    },
    /** Several steps were passed at once. */
    settle: () => {
      const known = here()?.step ?? 0
      if (known > at()) history.replaceState({ step: at() } satisfies Place, '')
      for (let step = known + 1; step <= at(); step += 1) push(step)
    },
  }
}

const push = (step: number): void =>
  history.pushState({ step, beneath: step - 1 } satisfies Place, '')

function here(): Place | null {
  const state = history.state as Partial<Place> | null
  return typeof state?.step === 'number' ? (state as Place) : null
}
