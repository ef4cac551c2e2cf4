/** Takes the token of a mail's link out of the address, so that it stays in no history and no screenshot. */
export const takeToken = (): string => {
  const url = new URL(location.href)
  const given = url.searchParams.get('token')
  const kept = (history.state as { token?: string } | null)?.token
  if (!given) return kept ?? ''
  url.searchParams.delete('token')
  history.replaceState({ token: given }, '', url)
  return given
}
