import { BIRTH_SOURCES } from '@/rules/orders/birthSources'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import type { Text } from '../language'
import { PersonFacts } from '../people/PersonFacts'
import type { Overview } from './readOverview'

const TEXT = {
  title: { en: 'For whom', hi: 'किसके लिए' },
  source: { en: 'Birth details from', hi: 'जन्म विवरण का स्रोत' },
} satisfies Record<string, Text>

type Props = { overview: Pick<Overview, 'order' | 'person' | 'subject'>; language: Language }

/** Whom an order is for, with the birth details that it is worked by: its own, whatever the person's page says. */
export const PersonCard = ({ overview, language }: Props) => {
  const { order, person, subject } = overview
  const { name, birth } = subject
  if (!person && !birth) return null
  return (
    <Card part="person" title={TEXT.title[language]}>
      <PersonFacts person={{ name, relation: person?.relation, birth }} language={language}>
        {birth && order.birthSource && (
          <p className="sahil-hint">
            {TEXT.source[language]}: {BIRTH_SOURCES[order.birthSource][language]}
          </p>
        )}
      </PersonFacts>
    </Card>
  )
}
