import type { CSSProperties } from 'react'

const FONT = "'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', Mangal, sans-serif"
const WRAP: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' }

/** Light colours inline, because many mail programs drop style sheets. */
export const STYLE = {
  body: { margin: 0, padding: 0, backgroundColor: '#f6f3ee' },
  page: { padding: '24px 12px', backgroundColor: '#f6f3ee', fontFamily: FONT },
  preheader: { display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0 },
  card: {
    backgroundColor: '#ffffff',
    border: '1px solid #e5ded3',
    borderRadius: '12px',
    padding: '28px',
    fontFamily: FONT,
    textAlign: 'left',
  },
  practice: { margin: '0 0 20px', fontSize: '15px', fontWeight: 700, color: '#8a3b12', ...WRAP },
  heading: {
    margin: '0 0 16px',
    fontSize: '22px',
    lineHeight: '1.4',
    fontWeight: 700,
    color: '#1f1b16',
    ...WRAP,
  },
  text: { margin: '0 0 14px', fontSize: '16px', lineHeight: '1.65', color: '#1f1b16', ...WRAP },
  facts: { padding: '8px 16px', backgroundColor: '#faf7f2', borderRadius: '8px' },
  fact: { margin: '8px 0', fontSize: '15px', lineHeight: '1.6', color: '#1f1b16', ...WRAP },
  label: { color: '#5f574d' },
  action: { margin: '22px 0 8px', borderCollapse: 'separate' },
  button: { backgroundColor: '#8a3b12', borderRadius: '8px' },
  buttonLabel: {
    display: 'inline-block',
    padding: '12px 24px',
    fontSize: '16px',
    lineHeight: '1.4',
    fontWeight: 700,
    color: '#ffffff',
    textDecoration: 'none',
  },
  small: { margin: '14px 0 0', fontSize: '13px', lineHeight: '1.6', color: '#5f574d', ...WRAP },
  link: { color: '#8a3b12', ...WRAP },
  rule: { margin: '24px 0 0', border: 'none', borderTop: '1px solid #e5ded3' },
} satisfies Record<string, CSSProperties>

/** The dark side, for programs that ask for it. */
export const DARK_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page { background-color: #14110e !important; }
  .card { background-color: #201c18 !important; border-color: #3b342c !important; }
  .facts { background-color: #2a251f !important; }
  .text { color: #f1ece4 !important; }
  .muted { color: #b9afa2 !important; }
  .accent { color: #efb07c !important; }
  .button { background-color: #efb07c !important; }
  .label { color: #201206 !important; }
  .rule { border-top-color: #3b342c !important; }
}
@media (max-width: 480px) { .card { padding: 20px !important; } }
`
