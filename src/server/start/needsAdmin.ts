const WITH_ADMIN = ['journeys', 'browser']

/** True when a vitest command line includes tests that open the built admin. */
export function needsAdmin(args: string[]): boolean {
  const projects = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)]
    return args[index - 1] === '--project' ? [arg] : []
  })
  if (projects.length > 0) return projects.some((name) => WITH_ADMIN.includes(name))
  const filters = args.filter((arg) => !arg.startsWith('-') && arg.includes('/'))
  if (filters.length > 0)
    return filters.some((file) => WITH_ADMIN.some((name) => file.includes(name)))
  return true
}
