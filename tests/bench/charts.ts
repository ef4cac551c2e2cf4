import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { measureCharts } from './charts/measureCharts'
import { measureEndpoint } from './charts/measureEndpoint'
import { measureImport } from './charts/measureImport'
import { measurePlaces } from './charts/measurePlaces'
import { tableOf, type Figure } from './charts/figures'

// `npm run bench:charts [-- --url http://127.0.0.1:PORT --login email:password]`: the chart engine on one core, beside
// astronomy-engine alone; with a running product its endpoints, too.

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const [url, login] = [option('url'), option('login')]

const figures: Figure[] = [
  ...(await measureImport()),
  ...measureCharts(),
  ...(await measurePlaces()),
  ...(url && login ? await measureEndpoint({ url, login }) : []),
]
const machine = `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}`
const report = `${tableOf(figures)}\n\n${machine}\n`
console.log(`\n${report}`)
mkdirSync('var/bench', { recursive: true })
writeFileSync('var/bench/charts.md', report)
