import type { WidgetServerProps } from 'payload'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { Panel } from './Panel'
import { readCatalogue, type CatalogueRow, type CatalogueState } from './readCatalogue'

const SHOWN = 5
const TEXT = {
  title: { en: 'Catalogue', hi: 'सूची' },
  published: { en: 'Published services', hi: 'प्रकाशित सेवाएँ' },
  complete: { en: 'The catalogue is complete in both languages.', hi: 'सूची दोनों भाषाओं में पूर्ण है।' },
  service: { en: 'New service', hi: 'नई सेवा' },
  form: { en: 'New form', hi: 'नया फ़ॉर्म' },
  more: { en: 'and more', hi: 'और भी' },
} satisfies Record<string, Text>

const GAPS: { key: Exclude<keyof CatalogueState, 'published'>; label: Text }[] = [
  { key: 'drafts', label: { en: 'Drafts', hi: 'मसौदे' } },
  { key: 'withoutHindi', label: { en: 'Hindi is missing', hi: 'हिन्दी नहीं है' } },
  { key: 'withoutImage', label: { en: 'Without a picture', hi: 'बिना चित्र' } },
  { key: 'withoutForm', label: { en: 'Without a form', hi: 'बिना फ़ॉर्म' } },
]

/** The editor's home: what is published and what is still open. */
export const CatalogueHealth = async ({ req }: WidgetServerProps) => {
  if (!mayStaff(req.user, 'catalogue.edit')) return null
  const state = await readCatalogue(req)
  if (!state) return null
  const language = languageOfStaff(req.i18n)
  const open = GAPS.filter(({ key }) => state[key].length > 0)
  return (
    <Panel part="catalogue" title={TEXT.title[language]}>
      <ul className="sahil-numbers">
        <li>
          <a href="/admin/collections/services">
            <strong>{state.published}</strong> {TEXT.published[language]}
          </a>
        </li>
        {GAPS.map(({ key, label }) => (
          <li key={key} data-pile={key} data-empty={state[key].length === 0}>
            <span>
              <strong>{state[key].length}</strong> {label[language]}
            </span>
          </li>
        ))}
      </ul>
      {open.length === 0 && <p className="sahil-nothing">{TEXT.complete[language]}</p>}
      <div className="sahil-piles">
        {open.map(({ key, label }) => (
          <Gap key={key} name={key} title={label[language]} rows={state[key]} language={language} />
        ))}
      </div>
      <p className="sahil-actions">
        <a href="/admin/collections/services/create">{TEXT.service[language]}</a>
        <a href="/admin/collections/forms/create">{TEXT.form[language]}</a>
      </p>
    </Panel>
  )
}

type GapProps = { name: string; title: string; rows: CatalogueRow[]; language: Language }

const Gap = ({ name, title, rows, language }: GapProps) => (
  <section data-pile={name} aria-label={title}>
    <h3>{title}</h3>
    <ul className="sahil-lines">
      {rows.slice(0, SHOWN).map(({ id, title: name, href }) => (
        <li key={id}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
    {rows.length > SHOWN && <small>{TEXT.more[language]} …</small>}
  </section>
)
