import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { signedInAnswer } from '@/operations/people/accounts'
import { readDashboard } from '@/operations/people/readDashboard'
import { readProfile } from '@/operations/people/readProfile'
import { register } from '@/operations/people/register'
import { updateProfile } from '@/operations/people/updateProfile'
import { verifyEmail } from '@/operations/people/verifyEmail'
import { AUTH_ROUTES, Password, SignedIn } from './auth'
import { BirthBody, Done, Email, Language, Line, Phone, Zone } from './schemas'

const Profile = z.object({
  user: z.looseObject({ id: z.string(), name: z.string(), email: z.string() }),
})

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
    consents: z
      .strictObject({
        terms: z.boolean().optional(),
        whatsapp: z.boolean().optional(),
        marketing: z.boolean().optional(),
      })
      .default({}),
    claims: z.array(z.string().max(100)).max(20).default([]),
  }),
  answer: SignedIn,
  status: 201,
  run: async ({ req, body, ip }) => {
    const { id, ...session } = await register({ req, input: body, ip })
    return signedInAnswer({ req, audience: 'users', id, session, status: 201 })
  },
})

/** People: accounts, sessions, the client's own profile and home. */
export const PEOPLE_ROUTES: Route[] = [
  registerRoute,
  ...AUTH_ROUTES,
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
    run: async ({ req, language }) => ({
      user: await readProfile({ req, user: String(req.user!.id), language }),
    }),
  }),
  route({
    method: 'put',
    path: '/user/profile',
    summary: 'Change name, phone, language, time zone or birth details',
    permit: { client: true },
    // Each other birth leaves a chart.
    limit: { max: 300, seconds: 600, by: 'caller', isLocal: true },
    body: z.strictObject({
      name: Line(120).optional(),
      phone: Phone.optional(),
      locale: Language.optional(),
      timezone: Zone.optional(),
      birth: BirthBody.nullable().optional(),
    }),
    answer: Profile,
    run: async ({ req, body, language }) => ({
      user: await updateProfile({ req, user: String(req.user!.id), changes: body, language }),
    }),
  }),
  route({
    method: 'get',
    path: '/user/dashboard',
    summary: 'The client’s home in one answer',
    permit: { client: true },
    answer: z.object({
      chart: z.looseObject({}).nullable(),
      orders: z.object({
        active: z.number().int(),
        recent: z.array(z.looseObject({ id: z.string() })),
      }),
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
