import { sql } from '@/kit/sql'

/** Which of the two auth collections an account, a session or a device belongs to. */
export type Audience = 'users' | 'admins'

/** Its table. */
export const accountsOf = (audience: Audience) => (audience === 'users' ? sql`users` : sql`admins`)
