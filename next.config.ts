import { withPayload } from '@payloadcms/next/withPayload'

/** The admin's pages; types are checked by `npm run types`. */
export default withPayload(
  {
    turbopack: { root: import.meta.dirname },
    // It starts its threads from a file of its own folder.
    serverExternalPackages: ['piscina'],
    poweredByHeader: false,
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)
