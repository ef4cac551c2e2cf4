/**
 * One page of rows that carry the number of all of them (`count(*) over ()`). A page beyond the last has no
 * row to carry it, so that it is asked for once more. `page` counts from 1.
 */
export const readPage = async <Row extends { total: string | number }>({
  page,
  limit,
  read,
}: {
  page: number
  limit: number
  read: (part: { limit: number; offset: number }) => Promise<Row[]>
}): Promise<{ rows: Row[]; totalDocs: number; page: number; limit: number }> => {
  const rows = await read({ limit, offset: (page - 1) * limit })
  const [row] = rows.length > 0 || page === 1 ? rows : await read({ limit: 1, offset: 0 })
  return { rows, totalDocs: Number(row?.total ?? 0), page, limit }
}
