import { withPayload } from '@payloadcms/next/withPayload'

/** The admin's pages; types are checked by `npm run types`. */
export default withPayload(
  {
    turbopack: { root: import.meta.dirname },
    poweredByHeader: false,
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)
