import type { IForbiddenRuleType } from 'dependency-cruiser'
import {
  DOMAIN_ORDER,
  FRAGMENTS,
  GENERATED_TYPES,
  HOMES,
  LAYERS,
  PURE_PACKAGES,
  UPWARDS,
  WITHOUT_GENERATED_TYPES,
} from './layers'

const OURS = '^(payload\\.config\\.ts$|collections/|hooks/|jobs/|src/|tests/)'

/** What dependency-cruiser refuses: the direction table, the homes of packages, the shape of the graph. */
export const forbiddenImports = (): IForbiddenRuleType[] => [
  ...directions(),
  ...domains(),
  ...homes(),
  ...rulesStayPure(),
  ...ports(),
  ...shape(),
]

function directions(): IForbiddenRuleType[] {
  return Object.entries(LAYERS).map(([name, layer]) => ({
    name: `${name}-direction`,
    severity: 'error',
    from: { path: layer.path },
    to: { path: OURS, pathNot: [layer.path, ...allowedPaths(name)] },
  }))
}

/** Inside operations a domain imports itself and those below it; the list of files that may more is in the layers. */
function domains(): IForbiddenRuleType[] {
  const fragments = FRAGMENTS.map((each) => `^src/operations/${each}\\.ts$`)
  return DOMAIN_ORDER.slice(0, -1).flatMap((domain, index) => {
    const above = `^src/operations/(${DOMAIN_ORDER.slice(index + 1).join('|')})/`
    const files = UPWARDS.filter(({ file }) => file.startsWith(`${domain}/`))
    const rule = { name: `${domain}-below`, severity: 'error' as const }
    const listed = files.map(({ file, domain: known }) => ({
      ...rule,
      from: { path: `^src/operations/${file}\\.ts$` },
      to: { path: above, pathNot: [...fragments, `^src/operations/${known}/`] },
    }))
    const pathNot = listed.map(({ from }) => from.path)
    return [
      ...listed,
      {
        ...rule,
        from: { path: `^src/operations/${domain}/`, pathNot },
        to: { path: above, pathNot: fragments },
      },
    ]
  })
}

function allowedPaths(name: string): string[] {
  const own = (LAYERS[name]?.mayImport ?? []).flatMap((each) => LAYERS[each]?.path ?? [])
  const signature = name === 'api' ? ['^src/integrations/[^/]+/signature\\.ts$'] : []
  const sandbox = name === 'server' ? [LAYERS.sandbox?.path ?? ''] : []
  // Next's route files answer with the same function as the front door.
  const handler = name === 'app' ? ['^src/server/api/'] : []
  const types = WITHOUT_GENERATED_TYPES.includes(name) ? [] : [GENERATED_TYPES]
  return [...own, ...signature, ...sandbox, ...handler, ...types]
}

function homes(): IForbiddenRuleType[] {
  return HOMES.map(({ name, packages, home }) => ({
    name,
    severity: 'error',
    from: { pathNot: home },
    to: { path: `(^|/)node_modules/${packages}/|^${packages}(/|$)` },
  }))
}

function rulesStayPure(): IForbiddenRuleType[] {
  const pure = `(^|/)node_modules/(${PURE_PACKAGES.join('|')})/`
  return [
    {
      name: 'rules-without-packages',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-no-pkg',
          'npm-unknown',
          'npm-optional',
          'npm-peer',
          'unknown',
        ],
        pathNot: pure,
      },
    },
    {
      name: 'rules-without-node',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { dependencyTypes: ['core'] },
    },
  ]
}

function ports(): IForbiddenRuleType[] {
  const port = '^src/integrations/[^/]+/'
  return [
    {
      name: 'port-by-its-index',
      severity: 'error',
      from: { pathNot: ['^src/integrations/', '^src/api/'] },
      to: { path: port, pathNot: `${port}index\\.ts$` },
    },
    {
      name: 'port-to-port',
      severity: 'error',
      from: { path: '^src/integrations/([^/]+)/' },
      to: { path: port, pathNot: '^src/integrations/$1/' },
    },
    {
      name: 'sandbox-alone',
      severity: 'error',
      from: { pathNot: ['^src/sandbox/', '^src/server/(sandbox|start)'] },
      to: { path: '^src/sandbox/' },
    },
  ]
}

function shape(): IForbiddenRuleType[] {
  return [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/app/',
          '^src/migrations/',
          '^src/sandbox/assets/',
          GENERATED_TYPES,
          '^src/server/[^/]+\\.(ts|mjs)$',
        ],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ]
}
