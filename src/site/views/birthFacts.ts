import { PARTS_OF_DAY, TIME_CERTAINTIES, type Birth } from '@/rules/people/birth'
import { html, type Markup } from '../markup'
import type { Reader } from '../reader'

/** Birth details as they are kept, with how sure the time is. */
export const birthFacts = ({ reader, birth }: { reader: Reader; birth: Birth }): Markup => {
  const { say } = reader
  return html`<dl class="facts-list">
    <dt>${say('birthDate')}</dt>
    <dd>${birthDay(reader, birth.date)}</dd>
    <dt>${say('birthTime')}</dt>
    <dd>${timeText(reader, birth)}</dd>
    <dt>${say('birthPlace')}</dt>
    <dd>${birth.place.name}${basisText(reader, birth)}</dd>
  </dl>`
}

/** A birth date in words. */
export const birthDay = ({ language }: Reader, date: string): string =>
  new Intl.DateTimeFormat(`${language}-IN`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

function timeText({ say, language }: Reader, birth: Birth): string {
  const { time, timeCertainty, aboutMinutes = 15, partOfDay, clock } = birth
  if (timeCertainty === 'part' && partOfDay) return PARTS_OF_DAY[partOfDay][language]
  const certainty = TIME_CERTAINTIES[timeCertainty][language]
  if (!time) return certainty
  const span =
    timeCertainty === 'about' ? ` (${say('aboutMinutesOf', { minutes: aboutMinutes })})` : ''
  const which = clock ? ` · ${say(clock === 'first' ? 'clockFirst' : 'clockSecond')}` : ''
  return `${time} · ${certainty}${span}${which}`
}

function basisText({ say }: Reader, { place }: Birth): string {
  if (place.timeBasis === 'lmt') return ` · ${say('basisLmt')}`
  return place.timeBasis === 'offset' ? ` · UTC ${place.utcOffset ?? ''}` : ''
}
