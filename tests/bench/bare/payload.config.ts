import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'

import { Orders } from './collections/Orders'
import { Services } from './collections/Services'
import { Users } from './collections/Users'

/** A Payload as its documentation sets it up: no plugins, no endpoints, no tuning. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  admin: { user: 'users' },
  collections: [Users, Services, Orders],
  editor: lexicalEditor(),
  telemetry: false,
  db: postgresAdapter({
    idType: 'uuid',
    pool: { connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) },
    // The seeding makes the tables; the measured server never looks at them.
    push: process.env.BENCH_PUSH === 'true',
  }),
})
