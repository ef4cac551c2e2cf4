import { z } from 'zod'
import { Failure } from '@/kit/failure'
import { route, type Route } from '@/kit/route'
import { expiredCookie, renewedAnswer, signedInAnswer } from '@/operations/people/accounts'
import { requestPasswordReset, resetPassword } from '@/operations/people/passwords'
import type { Audience } from '@/operations/people/accountsOf'
import { deviceCookie } from '@/operations/people/deviceTokens'
import { closeSessions } from '@/operations/people/sessions'
import { signIn } from '@/operations/people/signIn'
import { Done, Email, Phone } from './schemas'

export const Password = z.string().min(1, { message: 'REQUIRED' }).max(1024)

/** The secret of a device that signed in before, for frontends that keep no cookies. */
const Device = z.string().max(100)

export const SignedIn = z.object({
  user: z.looseObject({ id: z.string() }),
  token: z.string(),
  exp: z.number().int(),
  device: Device.optional(),
})

/** A renewal by cookie keeps its token there. */
const Renewed = SignedIn.partial({ token: true })

type Door = { audience: Audience; prefix: string }

const ofAudience = (audience: Audience) =>
  audience === 'users' ? { client: true as const } : { staff: 'any' as const }

const sidOf = (user: unknown): string => (user as { _sid?: string })._sid ?? ''

const ClientLogin = z
  .strictObject({
    email: Email.optional(),
    phone: Phone.optional(),
    password: Password,
    device: Device.optional(),
  })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), {
    message: 'REQUIRED',
    path: ['email'],
  })

const clientLogin = (prefix: string): Route =>
  route({
    method: 'post',
    path: `${prefix}/login`,
    summary: 'Sign a client in by email or phone',
    permit: { anyone: true },
    body: ClientLogin,
    answer: SignedIn,
    run: async ({ req, body: { email, phone, ...given }, ip }) => {
      const login = email === undefined ? { phone: phone! } : { email }
      const { id, ...session } = await signIn({ req, audience: 'users', login, ip, ...given })
      return signedInAnswer({ req, audience: 'users', id, session })
    },
  })

const staffLogin = route({
  method: 'post',
  path: '/admins/login',
  summary: 'Sign a member of staff in',
  permit: { anyone: true },
  body: z.strictObject({ email: Email, password: Password, device: Device.optional() }),
  answer: SignedIn,
  run: async ({ req, body: { email, ...given }, ip }) => {
    const login = { email }
    const { id, ...session } = await signIn({ req, audience: 'admins', login, ip, ...given })
    return signedInAnswer({ req, audience: 'admins', id, session })
  },
})

const logout = ({ audience, prefix }: Door): Route =>
  route({
    method: 'post',
    path: `${prefix}/logout`,
    summary: 'End this session, or with allSessions every one of the account',
    permit: ofAudience(audience),
    query: z.strictObject({ allSessions: z.enum(['true', 'false']).optional() }),
    answer: Done,
    run: async ({ req, query }) => {
      const sid = sidOf(req.user)
      const which = query.allSessions === 'true' ? { askedBy: sid } : { only: sid }
      await closeSessions({ req, audience, owner: String(req.user!.id), ...which })
      return Response.json(
        { message: 'Signed out.' },
        { headers: { 'Set-Cookie': expiredCookie({ req, audience }) } },
      )
    },
  })

/** `refresh-token` is the name that Payload's admin calls. */
const refresh = ({ audience, prefix }: Door): Route[] =>
  ['refresh', 'refresh-token'].map((name) =>
    route({
      method: 'post',
      path: `${prefix}/${name}`,
      summary: 'Renew this session',
      permit: ofAudience(audience),
      answer: Renewed,
      run: ({ req }) => {
        const account = { id: String(req.user!.id), email: req.user!.email }
        return renewedAnswer({ req, audience, account, sid: sidOf(req.user) })
      },
    }),
  )

const forgotPassword = ({ audience, prefix }: Door): Route =>
  route({
    method: 'post',
    path: `${prefix}/forgot-password`,
    summary: 'Ask for a reset link; the answer never tells whether the account exists',
    permit: { anyone: true },
    limit: { max: 10, seconds: 600, by: 'ip' },
    body: z.strictObject({ email: Email }),
    answer: Done,
    run: async ({ req, body, language }) => {
      await requestPasswordReset({ req, audience, email: body.email, language })
      return { message: 'If the account exists, a link is on its way.' }
    },
  })

const setPassword = ({ audience, prefix }: Door): Route =>
  route({
    method: 'post',
    path: `${prefix}/reset-password`,
    summary: 'Set a new password by a link; ends every session',
    permit: { anyone: true },
    limit: { max: 30, seconds: 600, by: 'ip' },
    body: z.strictObject({ token: z.string().min(1).max(200), password: Password }),
    answer: Done.extend({ device: Device }),
    run: async ({ req, body, ip }) => {
      const device = await resetPassword({ req, audience, ip, ...body })
      return Response.json(
        { message: 'The password is changed. Please sign in.', device },
        { headers: { 'Set-Cookie': deviceCookie({ req, token: device }) } },
      )
    },
  })

const closed = (slug: Audience): Route[] =>
  ['first-register', 'unlock'].map((name) =>
    route({
      method: 'post',
      path: `/${slug}/${name}`,
      summary: 'Closed: accounts are opened by their own routes',
      permit: { anyone: true },
      answer: z.never(),
      run: () => Promise.reject(new Failure('NOT_FOUND')),
    }),
  )

const DOORS: Door[] = [
  { audience: 'users', prefix: '/auth' },
  { audience: 'users', prefix: '/users' },
  { audience: 'admins', prefix: '/admins' },
]

/** Signing in and out, for clients on two paths and for staff; they replace Payload's own. */
export const AUTH_ROUTES: Route[] = [
  clientLogin('/auth'),
  clientLogin('/users'),
  staffLogin,
  ...DOORS.flatMap((door) => [
    logout(door),
    ...refresh(door),
    forgotPassword(door),
    setPassword(door),
  ]),
  ...closed('users'),
  ...closed('admins'),
]
