import type { ChartAnswer } from '../apiShapes'
import { chartView, type ChartLook } from '../views/chartView'
import { reader } from './place'

const KEPT = 'chart-look'

/** Shows a chart in a place and lets the reader choose how it is drawn; the choice is kept on this device. */
export const showChart = (place: HTMLElement, chart: ChartAnswer): void => {
  const draw = (look: ChartLook): void => {
    place.innerHTML = chartView({ reader, chart, look }).markup
    for (const input of place.querySelectorAll<HTMLInputElement>('input[type=radio]'))
      input.addEventListener('change', () => {
        const key = input.name.replace('chart.', '')
        const next = { ...look, [key]: input.value }
        keep(next)
        draw(next)
        place.querySelector<HTMLElement>(`[name="${input.name}"]:checked`)?.focus()
      })
  }
  draw(kept())
}

const keep = (look: ChartLook): void => localStorage.setItem(KEPT, JSON.stringify(look))

function kept(): ChartLook {
  const look = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<ChartLook>
  return {
    style: look.style === 'south' ? 'south' : 'north',
    varga: look.varga === 'd9' ? 'd9' : 'd1',
  }
}
