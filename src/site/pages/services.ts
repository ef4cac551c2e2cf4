import { CATEGORIES, type Category } from '@/rules/catalogue/categories'
import type { List, ServiceCard } from '../apiShapes'
import { attributes, html, type Markup } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'
import { money } from '../views/money'
import { picture } from '../views/picture'

type Given = { reader: Reader; list: List<ServiceCard>; category: Category | null }

/** The catalogue, of all kinds or of one. */
export const servicesPage = ({ reader, list, category }: Given): Page => {
  const { say, language } = reader
  const title = category ? CATEGORIES[category][language] : say('servicesTitle')
  const body = html`<div class="intro">
      <h1>${title}</h1>
      <p class="lead">${say('servicesText')}</p>
    </div>
    ${kinds({ reader, category })}
    ${
      list.docs.length === 0
        ? html`<p>${say('nothingListed')}</p>`
        : html`<ul class="cards">
            ${list.docs.map((service, index) => card({ reader, service, isFirst: index < 3 }))}
          </ul>`
    }
    ${paging({ reader, list, category })}`
  return { name: 'services', title, description: say('servicesText'), body }
}

/** How long a service takes, in words. */
export const durationText = ({ say }: Reader, { deliveryDays, durationMinutes }: ServiceCard) => {
  const days = deliveryDays === 1 ? say('oneDay') : say('days', { days: deliveryDays })
  return durationMinutes ? `${days} · ${say('minutes', { minutes: durationMinutes })}` : days
}

function kinds({ reader, category }: { reader: Reader; category: Category | null }): Markup {
  const { say, language } = reader
  const link = (path: string, text: string, isHere: boolean) =>
    html`<li><a ${attributes({ href: path, 'aria-current': isHere && 'page' })}>${text}</a></li>`
  return html`<nav class="kinds" aria-label="${say('kinds')}">
    <ul>
      ${link('/services', say('all'), category === null)}
      ${Object.entries(CATEGORIES).map(([slug, label]) =>
        link(`/services?category=${slug}`, label[language], slug === category),
      )}
    </ul>
  </nav>`
}

function card({
  reader,
  service,
  isFirst,
}: {
  reader: Reader
  service: ServiceCard
  isFirst: boolean
}): Markup {
  return html`<li class="card service">
    ${picture({ image: service.image, isFirst })}
    <div class="words">
      <p class="kind">${CATEGORIES[service.category][reader.language]}</p>
      <h2><a href="/services/${service.slug}">${service.title}</a></h2>
      <p>${service.summary}</p>
      <p class="facts">
        <strong>${money(reader, service.price)}</strong>
        <span>${durationText(reader, service)}</span>
      </p>
    </div>
  </li>`
}

function paging({ reader, list, category }: Given): Markup | false {
  const path = (page: number) => `/services?${category ? `category=${category}&` : ''}page=${page}`
  return (
    (list.hasNextPage || list.hasPrevPage) &&
    html`<p class="actions">
      ${
        list.hasPrevPage &&
        html`<a class="quiet" rel="prev" href="${path(list.page - 1)}"
          >${reader.say('previousPage')}</a
        >`
      }
      ${
        list.hasNextPage &&
        html`<a class="button" rel="next" href="${path(list.page + 1)}"
          >${reader.say('nextPage')}</a
        >`
      }
    </p>`
  )
}
