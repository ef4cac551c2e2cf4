import { moment } from '../moment'

export type AccountOpened = {
  user: string
  /** What proves that a visitor's forms and files are this client's. */
  claims: string[]
}

/** What happens to people. */
export const PEOPLE_MOMENTS = {
  'account.opened': moment<AccountOpened>({
    text: { en: 'A client opened an account', hi: 'ग्राहक ने खाता खोला' },
    of: 'users',
    subject: ({ user }) => user,
    under: [],
  }),
  'birth.changed': moment<{ profile: string }>({
    text: { en: "A person's birth details changed", hi: 'व्यक्ति का जन्म विवरण बदला' },
    of: 'profiles',
    subject: ({ profile }) => profile,
    under: [],
  }),
}
