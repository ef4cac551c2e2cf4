import type { CSSProperties, ReactNode } from 'react'

/** A box as mail programs understand it: a table of one cell, since Outlook pads no `div`. */
export const Block = ({
  align,
  className,
  style,
  maxWidth,
  children,
}: {
  align?: 'center'
  className?: string
  style: CSSProperties
  /** Pixels; as wide as its surroundings without it. */
  maxWidth?: number
  children: ReactNode
}) => (
  <table
    role="presentation"
    align={align}
    width="100%"
    cellPadding={0}
    cellSpacing={0}
    border={0}
    style={{ borderCollapse: 'separate', ...(maxWidth ? { maxWidth } : {}) }}
  >
    <tbody>
      <tr>
        <td className={className} style={style}>
          {children}
        </td>
      </tr>
    </tbody>
  </table>
)
