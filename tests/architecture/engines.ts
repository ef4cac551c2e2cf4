/** True when a version such as `20.20.0` satisfies an npm range such as `^20.19 || >=22`. Pre-releases are not known. */
export const satisfies = ({ version, range }: { version: string; range: string }): boolean =>
  range.split('||').some((part) => satisfiesAll({ version, comparators: part.trim() }))

type Version = [number, number, number]

function satisfiesAll({ version, comparators }: { version: string; comparators: string }): boolean {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(comparators)
  if (hyphen) return satisfiesAll({ version, comparators: `>=${hyphen[1]} <=${hyphen[2]}` })
  return comparators
    .replace(/([<>=^~]+)\s+/g, '$1')
    .split(/\s+/)
    .every((each) => satisfiesOne(parse(version), each))
}

function satisfiesOne(version: Version, comparator: string): boolean {
  const [, sign = '', text = ''] = /^([<>=^~]*)v?(.*)$/.exec(comparator) ?? []
  if (text === '' || text === '*' || text === 'x') return true
  const low = parse(text)
  const given = text.split('.').filter((part) => /^\d+/.test(part)).length
  if (sign === '>=') return compare(version, low) >= 0
  if (sign === '>') return compare(version, given === 3 ? low : before(above(low, given))) > 0
  if (sign === '<') return compare(version, low) < 0
  if (sign === '<=')
    return given === 3 ? compare(version, low) <= 0 : compare(version, above(low, given)) < 0
  const high =
    sign === '^'
      ? above(low, low[0] > 0 ? 1 : 2)
      : above(low, sign === '~' ? Math.min(given, 2) : given)
  return compare(version, low) >= 0 && compare(version, high) < 0
}

function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text
    .split(/[.+-]/)
    .map((part) => Number.parseInt(part, 10) || 0)
  return [major, minor, patch]
}

/** The first version above all that share the first `count` numbers. */
function above([major, minor, patch]: Version, count: number): Version {
  if (count <= 1) return [major + 1, 0, 0]
  return count === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

function before([major, minor, patch]: Version): Version {
  return [major, minor, patch - 1]
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
