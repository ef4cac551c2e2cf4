import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

/** The packages are the product's own, three folders up. */
const root = fileURLToPath(new URL('../../..', import.meta.url))

export default withPayload(
  {
    outputFileTracingRoot: root,
    turbopack: { root },
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)
