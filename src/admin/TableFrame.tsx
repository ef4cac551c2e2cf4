import type { ReactNode } from 'react'
import type { Language } from '@/rules/system/failures'
import type { Text } from './language'

type Props = {
  /** The columns by name, in their order. */
  head: Record<string, Text>
  /** What the table holds, for screen readers. */
  name: Text
  /** Said in place of a table without rows. */
  empty: Text
  language: Language
  /** The rows. */
  children: ReactNode[]
}

/** A table that scrolls by itself where the page is narrow, or a sentence where it has no rows. */
export const TableFrame = ({ head, name, empty, language, children }: Props) =>
  children.length === 0 ? (
    <p className="sahil-hint">{empty[language]}</p>
  ) : (
    <div className="sahil-table" tabIndex={0} role="group" aria-label={name[language]}>
      <table>
        <thead>
          <tr>
            {Object.entries(head).map(([key, text]) => (
              <th key={key} scope="col">
                {text[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
