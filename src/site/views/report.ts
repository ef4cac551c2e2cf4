import type { Report } from '../apiShapes'
import { html, type Markup } from '../markup'
import { dayOf, type LocalReader } from './orders'

/** A finished report with its download. */
export const reportView = ({ reader, report }: { reader: LocalReader; report: Report }): Markup => {
  const { say } = reader
  const { uploadedAt, file } = report
  return html`<section class="card narrow">
    <p class="kind">
      <a href="/orders/${report.orderCode}">${say('reportOf', { code: report.orderCode })}</a>
    </p>
    <h1 tabindex="-1">${report.title}</h1>
    <p class="lead">
      ${uploadedAt && say('readyOn', { date: dayOf(reader, uploadedAt) })} ·
      ${sizeOf(reader, file.size)}
    </p>
    <p class="actions">
      <a class="button" id="download" href="${pathOf(file.url)}" download="${file.name}"
        >${say('download')}</a
      >
    </p>
    <p class="help">${say('downloadHelp')}</p>
  </section>`
}

/** The link without its origin: the page and the file come from the same front door. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

const sizeOf = ({ language }: LocalReader, bytes: number): string => {
  const [unit, value] =
    bytes < 1_000_000
      ? (['kilobyte', Math.max(1, Math.round(bytes / 1000))] as const)
      : (['megabyte', bytes / 1_000_000] as const)
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(`${language}-IN`, style).format(value)
}
