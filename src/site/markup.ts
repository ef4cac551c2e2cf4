/** Markup that is safe to send: whatever was put into it is escaped. */
export type Markup = { readonly markup: string }

type Part = Markup | string | number | false | null | undefined | readonly Part[]
type Attributes = Record<string, string | number | boolean | null | undefined>

/** Markup with values in it; texts are escaped, markup and lists of it go in as they are. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: strings
    .map((string) => string.replace(/\s*\n\s*/g, '\n'))
    .reduce((text, string, index) => text + written(parts[index - 1]) + string),
})

/** Markup that somebody else made safe. */
export const raw = (markup: string): Markup => ({ markup })

/** Attributes of an element: `true` stands alone, `false` and missing ones are left out. */
export const attributes = (values: Attributes): Markup =>
  raw(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([name, value]) =>
        value === true && !name.startsWith('aria-') ? name : `${name}="${escaped(String(value))}"`,
      )
      .join(' '),
  )

/** Data for the browser's script; no character in it can end the element. */
export const dataScript = ({ id, data }: { id: string; data: unknown }): Markup =>
  raw(
    `<script type="application/json" id="${id}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
  )

function written(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map(written).join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each]!)
