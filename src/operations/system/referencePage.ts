import type { Language } from '@/rules/system/failures'
import type { ApiDocument, ApiOperation } from './openApiDocument'

type Entry = { path: string; method: string; operation: ApiOperation }

const TEXT = {
  en: {
    title: 'Sahil API reference',
    intro:
      'Money is integer paise, instants are ISO-8601 UTC. Every error has a stable code. The same tables and schemas that serve the routes made this page and',
    may: 'May',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Answer',
  },
  hi: {
    title: 'साहिल API संदर्भ',
    intro:
      'राशि पूर्णांक पैसे में है, समय ISO-8601 UTC में। हर त्रुटि का एक स्थिर कोड है। यह पृष्ठ उन्हीं तालिकाओं से बना है जो मार्ग चलाती हैं; देखें',
    may: 'अनुमति',
    parameters: 'पैरामीटर',
    body: 'भेजें',
    answer: 'उत्तर',
  },
} as const

/** The OpenAPI document as a page for people: no script, light and dark, readable on a phone. */
export const referencePage = ({
  document,
  language,
}: {
  document: ApiDocument
  language: Language
}): string => {
  const text = TEXT[language]
  const groups = groupsOf(document)
  const menu = [...groups.keys()]
    .map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`)
    .join('')
  const body = [...groups]
    .map(
      ([tag, entries]) =>
        `<h2 id="${escape(tag)}">${escape(tag)}</h2>${entries.map((entry) => section(entry, text)).join('')}`,
    )
    .join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${text.title}</title><style>${STYLE}</style></head>
<body><header><h1>${text.title}</h1><p>${text.intro} <a href="/api/openapi.json">openapi.json</a>.</p><nav>${menu}</nav></header><main>${body}</main></body></html>`
}

function groupsOf(document: ApiDocument): Map<string, Entry[]> {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = new Map<string, Entry[]>()
  for (const entry of entries.sort((one, other) => rank(one) - rank(other))) {
    const tag = entry.operation.tags[0]!
    groups.set(tag, [...(groups.get(tag) ?? []), entry])
  }
  return groups
}

const rank = ({ operation }: Entry): number => (operation.tags[0] === 'payload' ? 1 : 0)

function section({ path, method, operation }: Entry, text: (typeof TEXT)[Language]): string {
  const parameters = operation.parameters
    .map(
      (each) =>
        `<li><code>${escape(String(each.name))}</code> <small>${escape(String(each.in))}${each.required ? ' *' : ''}</small></li>`,
    )
    .join('')
  const parts = [
    parameters ? `<h4>${text.parameters}</h4><ul>${parameters}</ul>` : '',
    operation.requestBody ? `<h4>${text.body}</h4>${json(operation.requestBody.content)}` : '',
    operation.tags[0] === 'payload'
      ? ''
      : `<h4>${text.answer}</h4>${json(Object.values(operation.responses)[0])}`,
  ]
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>/api${escape(path)}</code> <span>${escape(operation.summary)}</span></summary><p>${text.may}: ${escape(operation['x-permit'])}</p>${parts.join('')}</details>`
}

const json = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#d9dce3,#333a46);--soft:light-dark(#f5f6f8,#171b22)}
body{font:16px/1.55 system-ui,'Noto Sans','Noto Sans Devanagari',sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem;background:light-dark(#fff,#0f1217);color:light-dark(#1c2230,#e7eaf0)}
nav{display:flex;flex-wrap:wrap;gap:.4rem .9rem}a{color:light-dark(#0b5cad,#7ab8ff)}h2{margin-top:2.2rem;text-transform:capitalize}
details{border:1px solid var(--line);border-radius:8px;margin:.5rem 0;padding:.55rem .8rem}summary{cursor:pointer;overflow-wrap:anywhere}summary span{opacity:.75}
b{display:inline-block;min-width:3.6rem;font-size:.78rem}.get{color:light-dark(#0a7d48,#5fd39a)}.post{color:light-dark(#9a5b00,#f0b45c)}.put,.patch{color:light-dark(#6a3fb5,#c3a4ff)}.delete{color:light-dark(#b3261e,#ff8a80)}
pre{background:var(--soft);border-radius:6px;padding:.8rem;overflow:auto;max-height:24rem;font-size:.82rem}h4{margin:.8rem 0 .3rem}`
