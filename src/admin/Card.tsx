import type { ReactNode } from 'react'

/** A part of a page with its name. */
export const Card = ({
  title,
  children,
  aside,
  part,
}: {
  title: string
  children: ReactNode
  aside?: ReactNode
  /** Names the card in the page, for styles and tests. */
  part?: string
}) => (
  <section className="sahil-card" data-part={part}>
    <header>
      <h3>{title}</h3>
      {aside}
    </header>
    {children}
  </section>
)
