import type { Child } from './child'

const ERROR = 50

/** Every line of level error or above that no pattern fits, with the name of its process. */
export const errorsIn = (children: Map<string, Child>, expected: RegExp[]): string[] =>
  [...children].flatMap(([name, child]) =>
    child
      .log()
      .split('\n')
      .filter((line) => levelOf(line) >= ERROR && !expected.some((pattern) => pattern.test(line)))
      .map((line) => `${name}: ${line}`),
  )

function levelOf(line: string): number {
  if (!line.startsWith('{')) return 0
  try {
    return Number((JSON.parse(line) as { level?: unknown }).level ?? 0)
  } catch {
    return 0
  }
}
