/** An element with attributes and children; strings become text, never HTML. */
export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) made.setAttribute(name, value)
  }
  made.append(...children.filter((child) => child !== undefined && child !== null))
  return made
}

/** A link that opens in a tab of its own. */
export const link = (href, ...children) =>
  element('a', { href, target: '_blank', rel: 'noreferrer noopener' }, ...children)

/** WhatsApp's text: links can be clicked, *bold* and _italic_ are shown. */
export const richText = (text) =>
  text
    .split(/(https?:\/\/[^\s"'<>()[\]]+[^\s"'<>()[\].,;:!?।*_~]|\*[^*\n]+\*|\b_[^_\n]+_\b)/u)
    .map((part) => {
      if (/^https?:\/\//.test(part)) return link(part, part)
      if (/^\*[^*]+\*$/.test(part)) return element('strong', {}, part.slice(1, -1))
      if (/^_[^_]+_$/.test(part)) return element('em', {}, part.slice(1, -1))
      return part
    })
