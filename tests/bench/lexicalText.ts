/** Plain paragraphs as the rich text that Payload's editor stores. */
export function lexicalText(paragraphs: string[]) {
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const
  return {
    root: {
      ...block,
      type: 'root',
      children: paragraphs.map((text) => ({
        ...block,
        type: 'paragraph',
        textFormat: 0,
        children: [
          { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
        ],
      })),
    },
  }
}
