export type Paged<Row> = {
  docs: Row[]
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
  pagingCounter: number
}

/** Payload's paging shape for rows that we read ourselves. `page` counts from 1. */
export const paged = <Row>({
  docs,
  totalDocs,
  limit,
  page,
}: {
  docs: Row[]
  totalDocs: number
  limit: number
  page: number
}): Paged<Row> => {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return {
    docs,
    totalDocs,
    limit,
    page,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    nextPage: page < totalPages ? page + 1 : null,
    prevPage: page > 1 ? page - 1 : null,
    pagingCounter: (page - 1) * limit + 1,
  }
}
