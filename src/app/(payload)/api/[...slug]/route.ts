import config from '@payload-config'
import { getPayload } from 'payload'
import { handleApi } from '@/server/api/handle'

/** The API under a plain Next host; `npm run api` serves the same without Next. */
const handler = async (request: Request): Promise<Response> =>
  handleApi({ request, payload: await getPayload({ config }), ip: 'next' })

export {
  handler as DELETE,
  handler as GET,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
}
