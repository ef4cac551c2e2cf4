import type { ReactNode } from 'react'

/** A part of the home page with its name and a way to all of it. */
export const Panel = ({
  part,
  title,
  more,
  children,
}: {
  /** Names the part in the page, for styles and tests. */
  part: string
  title: string
  more?: { href: string; text: string }
  children: ReactNode
}) => (
  <section className="sahil-panel" data-part={part} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {more && <a href={more.href}>{more.text}</a>}
    </header>
    {children}
  </section>
)
