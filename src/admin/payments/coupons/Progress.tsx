/** So much of so much, as a word and as a bar; without a limit the word alone. */
export const Progress = ({
  share,
  children,
}: {
  /** From 0 to 1; null where there is no limit. */
  share: number | null
  children: string
}) => (
  <span className="sahil-progress">
    <span>{children}</span>
    {share !== null && (
      <span className="sahil-progress__bar" data-full={share >= 1} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(Math.min(1, share) * 100)}%` }} />
      </span>
    )}
  </span>
)
