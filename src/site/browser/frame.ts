import { call, Refused } from './api'
import { reader } from './place'
import { sentenceOf } from './problems'

const line = document.getElementById('network')!

/** What works on every page: signing out, looking at a typed password, knowing that the network is gone. */
export const openFrame = (): void => {
  document.getElementById('sign-out')?.addEventListener('click', () => void signOut())
  for (const button of document.querySelectorAll<HTMLButtonElement>('.reveal')) {
    button.addEventListener('click', () => reveal(button))
  }
  addEventListener('offline', showNetwork)
  addEventListener('online', showNetwork)
  if (!navigator.onLine) showNetwork()
}

async function signOut(): Promise<void> {
  try {
    await call({ method: 'POST', path: '/auth/logout', isRepeatable: true }).catch(signOutStaff)
  } catch (error) {
    // A session that has ended already is what was wanted; one that was not reached goes on.
    if (!(error instanceof Refused)) return showLine(sentenceOf(error))
  }
  sessionStorage.clear()
  location.assign('/sign-in')
}

async function signOutStaff(error: unknown): Promise<unknown> {
  if (!(error instanceof Refused) || error.status !== 403) throw error
  return call({ method: 'POST', path: '/admins/logout', isRepeatable: true })
}

function reveal(button: HTMLButtonElement): void {
  const input = document.getElementById(button.getAttribute('aria-controls')!) as HTMLInputElement
  const isShown = input.type === 'password'
  input.type = isShown ? 'text' : 'password'
  button.setAttribute('aria-pressed', String(isShown))
  button.textContent = (isShown ? button.dataset.hide : button.dataset.show) ?? ''
}

function showNetwork(): void {
  const { onLine } = navigator
  line.dataset.state = onLine ? 'online' : 'offline'
  showLine(reader.say(onLine ? 'online' : 'offline'))
  if (onLine) setTimeout(() => (line.hidden = navigator.onLine), 4000)
}

function showLine(text: string): void {
  line.hidden = false
  line.textContent = text
}
