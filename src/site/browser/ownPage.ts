import { missing } from '../views/missing'
import { html, type Markup } from '../markup'
import { Refused } from './api'
import { reader, signInPath } from './place'
import { sentenceOf } from './problems'

const content = document.getElementById('content')
const notice = document.getElementById('notice')

/** Puts markup in the place of what was there; texts in it are escaped already. */
export const show = ({ markup }: Markup, place = content!): void => {
  place.innerHTML = markup
  place.setAttribute('aria-busy', 'false')
}

/** Says in a part of the page that it is being fetched. */
export const wait = (place: HTMLElement): void => {
  show(html`<p class="waiting" role="status">${reader.say('loading')}</p>`, place)
  place.setAttribute('aria-busy', 'true')
}

/** Says something above the content; an empty text takes it away. */
export const tell = (message: string, tone: 'wait' | 'good' = 'wait'): void => {
  notice!.dataset.tone = tone
  notice!.textContent = message
  notice!.hidden = message === ''
}

/** Runs what fills the page or a part of it: who is not signed in is led to that, other failures can be tried again. */
export const fill = async (work: () => Promise<void>, place = content!): Promise<void> => {
  tell('')
  try {
    await work()
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return location.replace(signInPath())
    if (error instanceof Refused && (error.status === 404 || error.status === 400))
      return show(missing({ reader, signInPath: signInPath() }), place)
    tell(sentenceOf(error))
    offerRetry(() => fill(work, place), place)
  }
}

function offerRetry(work: () => Promise<void>, place: HTMLElement): void {
  const button = document.createElement('button')
  Object.assign(button, {
    type: 'button',
    className: 'button',
    textContent: reader.say('tryAgain'),
  })
  button.addEventListener('click', () => {
    button.disabled = true
    void work()
  })
  place.replaceChildren(button)
  place.setAttribute('aria-busy', 'false')
}
