import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { forbiddenImports } from './importRules'

const FOLDERS = ['payload.config.ts', 'collections', 'hooks', 'jobs', 'src']

// Run as a process in the project's root: dependency-cruiser keeps one resolver for its whole life.
const { output } = await cruise(
  FOLDERS.filter((each) => existsSync(each)),
  {
    validate: true,
    ruleSet: { forbidden: forbiddenImports() },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/app/\\(payload\\)/admin/importMap' },
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
  },
  {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const { summary } = output as { summary: { violations: unknown[] } }
process.stdout.write(JSON.stringify(summary.violations))
