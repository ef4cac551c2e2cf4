import type { PayloadRequest } from 'payload'

/** Deletes a report and its file. @returns false when there is none */
export const deleteReport = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<boolean> => {
  const { docs } = await req.payload.delete({
    collection: 'reports',
    where: { id: { equals: id } },
    req,
    overrideAccess: false,
    depth: 0,
  })
  return docs.length > 0
}
