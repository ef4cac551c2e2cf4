import type { ServiceCard } from '../apiShapes'
import { attributes, html, type Markup } from '../markup'

/** A service's picture; those further down load when they come into sight. */
export const picture = ({
  image,
  isFirst,
}: {
  image: ServiceCard['image']
  isFirst: boolean
}): Markup | false =>
  Boolean(image?.url) &&
  html`<img
    ${attributes({
      class: 'picture',
      src: image?.url,
      alt: '',
      width: image?.width ?? 1200,
      height: image?.height ?? 800,
      loading: isFirst ? undefined : 'lazy',
      decoding: 'async',
    })}
  />`
