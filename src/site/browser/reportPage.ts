import type { Report } from '../apiShapes'
import { reportView } from '../views/report'
import { call } from './api'
import { fill, show } from './ownPage'
import { main, reader } from './place'

const MARGIN_MS = 20_000

/** A finished report; a link that grew old is replaced before it is followed. */
export const openReport = (): Promise<void> =>
  fill(async () => {
    const { report } = await call<{ report: Report }>({
      path: `/reports/${encodeURIComponent(main.dataset.report ?? '')}`,
    })
    show(reportView({ reader, report }))
    document.title = `${report.title} · ${document.title.split(' · ').at(-1)}`
    const link = document.getElementById('download')!
    link.addEventListener('click', (event) => {
      if (Date.now() < new Date(report.file.expiresAt).getTime() - MARGIN_MS) return
      event.preventDefault()
      void openReport().then(() => document.getElementById('download')?.click())
    })
  })
