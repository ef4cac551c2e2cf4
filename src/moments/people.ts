import type { Followers } from '@/kit/happen'
import { renewChart } from '@/operations/charts/renewChart'
import { claimSubmissions } from '@/operations/intake/claimSubmissions'
import type { PEOPLE_MOMENTS } from '@/rules/people/moments'

/** Who follows what happens to people. */
export const PEOPLE_FOLLOWERS: Pick<Followers, keyof typeof PEOPLE_MOMENTS> = {
  'account.opened': [
    {
      name: 'claim submissions',
      locks: [],
      now: ({ req, facts: { user, claims: tokens } }) => claimSubmissions({ req, user, tokens }),
    },
    {
      name: 'verification mail',
      later: {
        job: 'sendVerification',
        input: ({ user }) => ({ user }),
        key: ({ user }) => `verify:${user}`,
      },
    },
  ],
  'birth.changed': [
    {
      name: 'renew chart',
      locks: [],
      now: ({ req, facts: { profile } }) => renewChart({ req, subject: { profile } }),
    },
  ],
}
