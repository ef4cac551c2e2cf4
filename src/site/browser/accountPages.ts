import { call, Unreached } from './api'
import { checkRequired } from './checkStep'
import { dropClaims, keptClaims, useClaims } from './claims'
import { main, nextPath, reader } from './place'
import { sentenceOf, showNotice } from './problems'
import { onSubmit } from './submit'
import { takeToken } from './token'

const form = (): HTMLFormElement => main.querySelector('form')!
const text = (name: string): string =>
  form().querySelector<HTMLInputElement>(`[name="${name}"]`)!.value
const isTicked = (name: string): boolean =>
  form().querySelector<HTMLInputElement>(`[name="${name}"]`)!.checked

export const openSignIn = (): void =>
  onSubmit({
    form: form(),
    check: () => checkRequired(form()),
    send: async () => {
      const login = text('login').trim()
      const who = login.includes('@') ? { email: login } : { phone: login }
      await call({
        method: 'POST',
        path: '/auth/login',
        body: { ...who, password: text('password') },
      }).catch(atLogin)
      // What was sent before is still there at the next try.
      await useClaims().catch(() => undefined)
      return leaveFor(nextPath('/orders'))
    },
  })

export const openRegister = (): void =>
  onSubmit({
    form: form(),
    check: () => checkRequired(form()),
    send: async () => {
      const body = {
        name: text('name'),
        email: text('email'),
        phone: text('phone'),
        password: text('password'),
        locale: reader.language,
        timezone: reader.timezone,
        consents: { terms: isTicked('consents.terms'), whatsapp: isTicked('consents.whatsapp') },
        claims: keptClaims(),
      }
      await call({ method: 'POST', path: '/auth/register', body })
      dropClaims()
      return leaveFor(nextPath('/services'))
    },
  })

export const openForgotPassword = (): void =>
  onSubmit({
    form: form(),
    check: () => checkRequired(form()),
    send: async () => {
      await call({ method: 'POST', path: '/auth/forgot-password', body: { email: text('email') } })
      finish(reader.say('linkSent'))
      return 'done'
    },
  })

export const openResetPassword = (): void => {
  const token = takeToken()
  if (!token) showNotice(form(), reader.say('noToken'))
  onSubmit({
    form: form(),
    check: () => checkRequired(form()),
    send: async () => {
      const body = { token, password: text('password') }
      await call({ method: 'POST', path: '/auth/reset-password', body })
      finish(reader.say('passwordSaved'), { path: '/sign-in', label: reader.say('signIn') })
      return 'done'
    },
  })
}

/** Proves the address at once: whoever opened the link of the mail has nothing more to do. */
export const openVerifyEmail = async (): Promise<void> => {
  const state = document.getElementById('state')!
  const token = takeToken()
  if (!token) return void (state.textContent = reader.say('noToken'))
  try {
    await call({ method: 'POST', path: '/auth/verify-email', body: { token } })
    state.textContent = reader.say('verified')
    document.getElementById('onward')!.hidden = false
  } catch (error) {
    state.textContent = sentenceOf(error)
    if (error instanceof Unreached) offerReload()
  }
}

function offerReload(): void {
  const button = document.createElement('button')
  const label = { type: 'button', className: 'button', textContent: reader.say('tryAgain') }
  Object.assign(button, label).addEventListener('click', () => location.reload())
  document.getElementById('onward')!.before(button)
}

/** A mistake in the email or the number stands at the one field for both. */
function atLogin(error: unknown): never {
  const issues = (error as { issues?: { field?: string }[] }).issues ?? []
  for (const issue of issues)
    if (issue.field === 'email' || issue.field === 'phone') issue.field = 'login'
  throw error
}

/** The form gives way to what came of it. */
function finish(message: string, link?: { path: string; label: string }): void {
  const words = Object.assign(document.createElement('p'), {
    className: 'done',
    textContent: message,
  })
  words.tabIndex = -1
  words.setAttribute('role', 'status')
  const onward = Object.assign(document.createElement('a'), {
    className: 'button',
    href: link?.path,
    textContent: link?.label,
  })
  form().replaceWith(words, ...(link ? [onward] : []))
  words.focus()
}

function leaveFor(path: string): 'leaving' {
  location.assign(path)
  return 'leaving'
}
