import type { Block } from './content/types'

type Node = { type: string; version: 1; [key: string]: unknown }

const text = (value: string): Node => ({
  type: 'text',
  version: 1,
  text: value,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

const element = (type: string, children: Node[], more: Record<string, unknown> = {}): Node => ({
  type,
  version: 1,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
})

/** The demo's plain blocks as the document that the rich-text editor keeps. */
export const toLexical = (blocks: Block[]) => ({ root: element('root', blocks.map(toNode)) })

function toNode({ type, text: content = '', items = [] }: Block): Node {
  if (type === 'h2') return element('heading', [text(content)], { tag: 'h2' })
  if (type === 'p') return element('paragraph', [text(content)], { textFormat: 0, textStyle: '' })
  const rows = items.map((item, at) => element('listitem', [text(item)], { value: at + 1 }))
  return element('list', rows, { listType: 'bullet', tag: 'ul', start: 1 })
}
