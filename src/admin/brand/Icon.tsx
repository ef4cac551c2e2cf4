import { Mark } from './Mark'

/** The mark in the head of every page; larger than 16 px it is cut off on phones. */
export const Icon = () => (
  <svg viewBox="0 0 64 64" width="16" height="16" role="img" aria-label="Sahil">
    <Mark />
  </svg>
)
