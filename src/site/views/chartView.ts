import { chartFacts, type FactPeriod } from '@/rules/charts/chartFacts'
import { AYANAMSAS } from '@/rules/charts/chartSettings'
import { dashaShiftText } from '@/rules/charts/dashaShift'
import { drawKundli } from '@/rules/charts/drawing/drawKundli'
import { GRAHAS } from '@/rules/charts/grahas'
import { kundliTable } from '@/rules/charts/kundliTable'
import { chartOf, type ChartAnswer } from '../apiShapes'
import { attributes, html, raw, type Markup } from '../markup'
import { cautions, chartFactsList } from './chartPreview'
import { dayOf, type LocalReader } from './orders'

/** How a chart is looked at. */
export type ChartLook = { style: 'north' | 'south'; varga: 'd1' | 'd9' }

type Given = { reader: LocalReader; chart: ChartAnswer; look: ChartLook }

/** A stored chart for its owner: the drawing with its switches, the positions as a table, the dasha of today. */
export const chartView = (given: Given): Markup => {
  const { reader, chart, look } = given
  const { language, say } = reader
  const { ayanamsa, yearDays } = chart.settings
  const svg = drawKundli({ chart: chartOf(chart), ...look, language })
  return html`<div class="chart">
    <div class="switches">
      ${choice({
        legend: say('chartStyle'),
        name: 'style',
        chosen: look.style,
        choices: { north: say('northStyle'), south: say('southStyle') },
      })}
      ${choice({
        legend: say('varga'),
        name: 'varga',
        chosen: look.varga,
        choices: { d1: say('d1'), d9: say('d9') },
      })}
    </div>
    <div class="chart-split">
      <div class="kundli" data-drawing>${raw(svg)}</div>
      <div>${chartFactsList({ reader, chart })} ${dasha(given)} ${cautions({ reader, chart })}</div>
    </div>
    ${table(given)}
    <p class="help">
      ${say('conventions', { ayanamsa: AYANAMSAS[ayanamsa][language], days: yearDays })}
    </p>
  </div>`
}

function choice({
  legend,
  name,
  chosen,
  choices,
}: {
  legend: string
  name: string
  chosen: string
  choices: Record<string, string>
}): Markup {
  return html`<fieldset class="switch">
    <legend class="unseen">${legend}</legend>
    ${Object.entries(choices).map(
      ([value, label]) =>
        html`<label
          ><input
            ${attributes({ type: 'radio', name: `chart.${name}`, value, checked: value === chosen })}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`
}

function dasha({ reader, chart }: Given): Markup {
  const { say, language } = reader
  const plain = chartOf(chart)
  const { mahadasha, antardasha } = chartFacts({
    ...{ chart: plain, asOf: chart.dasha.asOf, language },
  })
  const pratyantar = antardasha && chart.dasha.pratyantardasha
  const shift = dashaShiftText(plain)
  return html`<h2>${say('dashaNow')}</h2>
    <dl class="facts-list">
      <dt>${say('mahadasha')}</dt>
      <dd>${untilText(reader, mahadasha)}</dd>
      <dt>${say('antardasha')}</dt>
      <dd>${untilText(reader, antardasha)}</dd>
      ${
        pratyantar &&
        chart.confidence.certainty === 'exact' &&
        html`<dt>${say('pratyantar')}</dt>
          <dd>${GRAHAS[pratyantar][language]}</dd>`
      }
    </dl>
    ${shift && html`<p class="help">${shift[language]}</p>`}`
}

const untilText = (reader: LocalReader, period: FactPeriod | null): Markup | string =>
  period
    ? reader.say('untilDay', { name: period.name, date: dayOf(reader, period.end) })
    : html`<span class="open">${reader.say('dashaOpen')}</span>`

/** The roles are said because a phone lays the rows out as blocks, which would end the table for some readers. */
function table({ reader, chart }: Given): Markup {
  const { columns, rows, legend } = kundliTable({
    chart: chartOf(chart),
    language: reader.language,
  })
  return html`<div class="table" tabindex="0" role="region" aria-label="${reader.say('positions')}">
      <table role="table">
        <caption>
          ${reader.say('positions')}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            ([first = '', ...rest]) =>
              html`<tr role="row">
                <th scope="row" role="rowheader">${first}</th>
                ${rest.map(
                  (cell, at) => html`<td role="cell" data-label="${columns[at + 1]}">${cell}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="help">${legend}</p>`
}
