import type { Tone } from './kundliDrawing'

export type KundliTheme = 'light' | 'dark' | 'auto'

/**
 * The colours of a drawing. `auto` takes those of the page around it: its text colour, and the custom properties named
 * here where the page sets them; so it follows the page's dark side without a style of its own, which policies forbid.
 */
export const KUNDLI_THEMES: Record<KundliTheme, Record<Tone, string>> = {
  light: {
    ink: '#12322e',
    soft: '#4d6360',
    line: '#b9a77f',
    accent: '#0f5a52',
    tint: '#f5ead2',
    paper: '#fffdf8',
  },
  dark: {
    ink: '#f3efe4',
    soft: '#b3c2bb',
    line: '#5d6f66',
    accent: '#f2c46d',
    tint: '#1d302c',
    paper: '#152522',
  },
  auto: {
    ink: 'var(--kundli-ink, currentColor)',
    soft: 'var(--kundli-soft, currentColor)',
    line: 'var(--kundli-line, currentColor)',
    accent: 'var(--kundli-accent, currentColor)',
    tint: 'var(--kundli-tint, none)',
    paper: 'var(--kundli-paper, none)',
  },
}
