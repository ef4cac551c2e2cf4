import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { formBuilderPlugin } from '@payloadcms/plugin-form-builder'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { s3Storage } from '@payloadcms/storage-s3'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { ROUTES } from '@/api'
import { smtpTransport } from '@/integrations/email'
import { s3Options } from '@/integrations/storage'
import { adminOptions, i18n } from '@/kit/adminOptions'
import { followClock } from '@/kit/businessClock'
import { env } from '@/kit/env'
import { afterError } from '@/kit/afterError'
import { loggerOptions } from '@/kit/logger'
import { typeInputs } from '@/kit/job'
import { honestCommit } from '@/kit/honestCommit'
import { keepFilesPrivate } from '@/kit/privateFiles'
import { boundSaves } from '@/kit/saves/boundSaves'
import { withLocksAskedOnce } from '@/kit/saves/refuseLocked'
import { stampWrites } from '@/kit/stampWrites'
import { watchPool } from '@/kit/watchPool'
import { guardQueries } from '@/kit/queries/guardQueries'
import { readSearches } from '@/kit/queries/readSearches'
import { rootEndpointsOf } from '@/kit/route'
import { allowedOrigins } from '@/kit/origins'
import { withGuardedSaves } from '@/kit/saves/guardSaves'
import { FOLLOWERS } from '@/moments'
import { COLLECTIONS } from '@collections/index'
import { formFieldBlocks } from '@collections/intake/fieldBlocks'
import { formOverrides } from '@collections/intake/Forms'
import { formSubmissionOverrides } from '@collections/intake/FormSubmissions'
import { jobsCollection } from '@collections/system/Jobs'
import { Settings } from '@collections/system/Settings'
import { guardLocks } from '@collections/system/lockAccess'
import { JOBS } from '@jobs/index'

const root = process.cwd()
const slugs = [...COLLECTIONS.map(({ slug }) => slug), 'forms', 'form-submissions']

export default buildConfig({
  serverURL: env().PUBLIC_URL,
  secret: env().PAYLOAD_SECRET || 'only for builds and type generation',
  telemetry: false,
  collections: COLLECTIONS,
  globals: [Settings],
  endpoints: rootEndpointsOf(ROUTES, slugs),
  custom: { routes: ROUTES, jobs: JOBS, followers: FOLLOWERS },
  admin: adminOptions(root),
  i18n,
  localization: {
    locales: [
      { code: 'en', label: { en: 'English', hi: 'अंग्रेज़ी' } },
      { code: 'hi', label: { en: 'Hindi', hi: 'हिन्दी' } },
    ],
    defaultLocale: 'en',
    fallback: true,
  },
  db: postgresAdapter({
    idType: 'uuidv7',
    push: false,
    migrationDir: path.resolve(root, 'src/migrations'),
    pool: {
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  }),
  editor: lexicalEditor(),
  email: nodemailerAdapter(smtpTransport() as never),
  sharp: sharp as never,
  loggingLevels: {
    Failure: 'debug',
    APIError: 'debug',
    Forbidden: 'debug',
    NotFound: 'debug',
    ValidationError: 'debug',
    QueryError: 'debug',
    AuthenticationError: 'debug',
    UnauthorizedError: 'debug',
  } as never,
  logger: { options: loggerOptions(env().LOG_LEVEL) },
  jobs: {
    access: { run: () => false, queue: () => false, cancel: () => false },
    tasks: JOBS.map(({ slug }) => ({ slug, handler: () => ({ output: {} }), retries: 0 })) as never,
    jobsCollectionOverrides: jobsCollection,
  },
  plugins: [
    formBuilderPlugin({
      fields: formFieldBlocks() as never,
      formOverrides: formOverrides as never,
      formSubmissionOverrides: formSubmissionOverrides as never,
    }),
    s3Storage(
      s3Options({
        media: { prefix: 'media' },
        reports: { prefix: 'reports', signedDownloads: false },
        'client-files': { prefix: 'client-files' },
      }),
    ),
  ],
  cors: allowedOrigins(),
  csrf: allowedOrigins(),
  maxDepth: 3,
  defaultDepth: 1,
  graphQL: {
    disable: env().GRAPHQL_DISABLED,
    disablePlaygroundInProduction: true,
  },
  upload: { limits: { fileSize: 20_000_000, files: 5, fields: 30 }, abortOnLimit: true },
  hooks: { afterError: [afterError] },
  // Payload would start a process that writes the types anew beside every process and test file.
  typescript: {
    autoGenerate: false,
    outputFile: path.resolve(root, 'src/payload-types.ts'),
    schema: [typeInputs(JOBS)],
  },
  onInit: async (payload) => {
    keepFilesPrivate()
    watchPool(payload)
    guardQueries(payload)
    readSearches(payload)
    guardLocks(payload)
    honestCommit(payload)
    boundSaves(payload)
    stampWrites(payload)
    await followClock(payload)
  },
})
  .then(withGuardedSaves)
  .then(withLocksAskedOnce)
