import type { Language } from '../../system/failures'
import type { Chart } from '../chart'
import type { DrawnPart, DrawnShape, DrawnText, KundliStyle, Tone } from './kundliDrawing'
import { KUNDLI_THEMES, type KundliTheme } from './kundliThemes'
import { layoutKundli } from './layoutKundli'
import type { Varga } from './vargas'

const FONTS = "'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', Mangal, system-ui, sans-serif"

/**
 * A kundli as an SVG element: scales to any width, names itself to screen readers, and has no ids, styles, scripts or
 * links, so that it can stand many times on a page under any policy.
 * @param title of a person, as typed; it is escaped
 * @param theme `auto` follows the page: see `KUNDLI_THEMES`
 */
export const drawKundli = ({
  theme = 'auto',
  ...asked
}: {
  chart: Chart
  varga: Varga
  style: KundliStyle
  language: Language
  title?: string
  theme?: KundliTheme
}): string => {
  const { width, height, shapes, texts, title, description } = layoutKundli(asked)
  const colours = KUNDLI_THEMES[theme]
  const box = { width: written(width), height: written(height) }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" role="img" lang="${asked.language}" font-family="${FONTS}" text-anchor="middle" stroke-linejoin="round">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${box.width}" height="${box.height}" fill="${colours.paper}"/>`,
    ...shapes.map((shape) => shapeMarkup(shape, colours)),
    ...texts.map((text) => textMarkup(text, colours)),
    '</svg>',
  ].join('')
}

type Colours = Record<Tone, string>

function shapeMarkup({ points, isClosed, fill, stroke }: DrawnShape, colours: Colours): string {
  const at = points.map(([x, y]) => `${written(x)},${written(y)}`).join(' ')
  const paint = `fill="${fill ? colours[fill] : 'none'}" stroke="${stroke ? colours[stroke] : 'none'}"`
  const width = stroke === 'accent' ? 2 : 1.2
  return `<${isClosed ? 'polygon' : 'polyline'} points="${at}" ${paint} stroke-width="${width}"/>`
}

function textMarkup({ x, y, size, parts }: DrawnText, colours: Colours): string {
  const inside = parts.map((part) => partMarkup(part, colours)).join('')
  return `<text x="${written(x)}" y="${written(y)}" font-size="${written(size)}">${inside}</text>`
}

const partMarkup = ({ text, tone, isBold }: DrawnPart, colours: Colours): string =>
  `<tspan fill="${colours[tone]}"${isBold ? ' font-weight="600"' : ''}>${escaped(text)}</tspan>`

const written = (value: number): string => String(Math.round(value * 100) / 100)

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each]!)
