import { z } from 'zod'
import { Failure } from '@/kit/failure'
import { route, type Route } from '@/kit/route'
import { expiredCookie, signedInAnswer } from '@/operations/people/accounts'
import { requestPasswordReset, resetPassword } from '@/operations/people/passwords'
import { readDashboard } from '@/operations/people/readDashboard'
import { readProfile } from '@/operations/people/readProfile'
import { register } from '@/operations/people/register'
import { renewSession, closeSessions, type Audience } from '@/operations/people/sessions'
import { signIn } from '@/operations/people/signIn'
import { updateProfile } from '@/operations/people/updateProfile'
import { verifyEmail } from '@/operations/people/verifyEmail'
import { BirthBody, Done, Email, Language, Line, Phone, Zone } from './schemas'

const Password = z.string().min(1, { message: 'REQUIRED' }).max(1024)
const SignedIn = z.object({ user: z.looseObject({ id: z.string() }), token: z.string(), exp: z.number().int() })
const Profile = z.object({ user: z.looseObject({ id: z.string(), name: z.string(), email: z.string() }) })
const ONCE_A_MINUTE = { max: 10, seconds: 600, by: 'ip' } as const

const registerRoute = route({
  method: 'post',
  path: '/auth/register',
  summary: 'Open a client account and sign in',
  permit: { anyone: true },
  body: z.strictObject({
    name: Line(120),
    email: Email,
    phone: Phone,
    password: Password,
    locale: Language.default('en'),
    timezone: Zone.default('Asia/Kolkata'),
    referralCode: Line(40).optional(),
    consents: z.strictObject({ terms: z.boolean().optional(), whatsapp: z.boolean().optional(), marketing: z.boolean().optional() }).default({}),
    claims: z.array(z.string().max(100)).max(20).default([]),
  }),
  answer: SignedIn,
  status: 201,
  run: async ({ req, body, ip }) => {
    const { id, ...session } = await register({ req, input: body, ip })
    return signedInAnswer({ req, audience: 'users', id, session, status: 201 })
  },
})

const Login = z
  .strictObject({ email: Email.optional(), phone: Phone.optional(), password: Password })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), { message: 'REQUIRED', path: ['email'] })

const authRoutes = (audience: Audience, prefix: string): Route[] => [
  route({
    method: 'post',
    path: `${prefix}/login`,
    summary: audience === 'users' ? 'Sign a client in by email or phone' : 'Sign a member of staff in',
    permit: { anyone: true },
    body: Login,
    answer: SignedIn,
    run: async ({ req, body, ip }) => {
      const login = body.email === undefined || audience === 'admins' ? { email: body.email ?? '' } : { email: body.email }
      const by = body.phone !== undefined && audience === 'users' ? { phone: body.phone } : login
      const { id, ...session } = await signIn({ req, audience, login: by, password: body.password, ip })
      return signedInAnswer({ req, audience, id, session })
    },
  }),
  route({
    method: 'post',
    path: `${prefix}/logout`,
    summary: 'End this session, or with allSessions every one of the account',
    permit: audience === 'users' ? { client: true } : { staff: 'any' },
    query: z.strictObject({ allSessions: z.enum(['true', 'false']).optional() }),
    answer: Done,
    run: async ({ req, query }) => {
      const only = query.allSessions === 'true' ? undefined : (req.user as { _sid?: string })._sid
      await closeSessions({ req, audience, owner: String(req.user!.id), only })
      return Response.json({ message: 'Signed out.' }, { headers: { 'Set-Cookie': expiredCookie({ req, audience }) } })
    },
  }),
  ...['refresh', 'refresh-token'].map((name) =>
    route({
      method: 'post',
      path: `${prefix}/${name}`,
      summary: 'Renew this session',
      permit: audience === 'users' ? { client: true } : { staff: 'any' },
      answer: SignedIn,
      run: async ({ req }) => {
        const account = { id: String(req.user!.id), email: req.user!.email }
        const session = await renewSession({ req, audience, account, sid: (req.user as { _sid?: string })._sid ?? '' })
        if (!session) throw new Failure('NOT_SIGNED_IN')
        const answer = await signedInAnswer({ req, audience, id: account.id, session })
        const body = (await answer.json()) as Record<string, unknown>
        return Response.json({ ...body, refreshedToken: session.token, setCookie: true }, { headers: answer.headers })
      },
    }),
  ),
  route({
    method: 'post',
    path: `${prefix}/forgot-password`,
    summary: 'Ask for a reset link; the answer never tells whether the account exists',
    permit: { anyone: true },
    limit: ONCE_A_MINUTE,
    body: z.strictObject({ email: Email }),
    answer: Done,
    run: async ({ req, body, language }) => {
      await requestPasswordReset({ req, audience, email: body.email, language })
      return { message: 'If the account exists, a link is on its way.' }
    },
  }),
  route({
    method: 'post',
    path: `${prefix}/reset-password`,
    summary: 'Set a new password by a link; ends every session',
    permit: { anyone: true },
    limit: { max: 30, seconds: 600, by: 'ip' },
    body: z.strictObject({ token: z.string().min(1).max(200), password: Password }),
    answer: Done,
    run: async ({ req, body }) => {
      await resetPassword({ req, audience, ...body })
      return { message: 'The password is changed. Please sign in.' }
    },
  }),
]

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

/** People: accounts, sessions, the client's own profile and home. */
export const PEOPLE_ROUTES: Route[] = [
  registerRoute,
  ...authRoutes('users', '/auth'),
  ...authRoutes('users', '/users'),
  ...authRoutes('admins', '/admins'),
  ...closed('users'),
  ...closed('admins'),
  route({
    method: 'post',
    path: '/auth/verify-email',
    summary: 'Prove the email address by the link of the mail',
    permit: { anyone: true },
    limit: { max: 30, seconds: 600, by: 'ip' },
    body: z.strictObject({ token: z.string().min(1).max(300) }),
    answer: Done,
    run: async ({ req, body }) => {
      await verifyEmail({ req, token: body.token })
      return { message: 'The email address is verified.' }
    },
  }),
  route({
    method: 'get',
    path: '/user/profile',
    summary: 'The signed-in client and the own person',
    permit: { client: true },
    answer: Profile,
    run: async ({ req }) => ({ user: await readProfile({ req, user: String(req.user!.id) }) }),
  }),
  route({
    method: 'put',
    path: '/user/profile',
    summary: 'Change name, phone, language, time zone or birth details',
    permit: { client: true },
    body: z.strictObject({ name: Line(120).optional(), phone: Phone.optional(), locale: Language.optional(), timezone: Zone.optional(), birth: BirthBody.nullable().optional() }),
    answer: Profile,
    run: async ({ req, body }) => ({ user: await updateProfile({ req, user: String(req.user!.id), changes: body }) }),
  }),
  route({
    method: 'get',
    path: '/user/dashboard',
    summary: 'The client’s home in one answer',
    permit: { client: true },
    answer: z.object({
      orders: z.object({ active: z.number().int(), recent: z.array(z.looseObject({ id: z.string() })) }),
      reports: z.object({ unread: z.number().int() }),
      remedies: z.object({ today: z.array(z.unknown()) }),
      calls: z.object({ upcoming: z.array(z.unknown()) }),
      notifications: z.object({ unread: z.number().int() }),
      wallet: z.object({ balance: z.number().int(), currency: z.string() }),
      suggestions: z.array(z.unknown()),
    }),
    run: ({ req, language }) => readDashboard({ req, user: String(req.user!.id), language }),
  }),
]
