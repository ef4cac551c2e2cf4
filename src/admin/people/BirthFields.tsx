'use client'
import { useAuth, useField, useTranslation } from '@payloadcms/ui'
import type { BirthPlace, PartOfDay, TimeCertainty } from '@/rules/people/birth'
import { languageOfStaff } from '../language'
import { mayStaff } from '../mayStaff'
import type { BirthDraft } from './birthDraft'
import { BirthInputs } from './BirthInputs'

const TEXT = {
  title: { en: 'Birth details', hi: 'जन्म विवरण' },
  hint: {
    en: 'Kept sealed. The chart below follows when the person is saved.',
    hi: 'मुहरबंद रखा जाता है। सहेजने पर नीचे की कुंडली बदलती है।',
  },
}

/** The birth details of the open person, as a part of its form. */
export const BirthFields = () => {
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const { draft, change } = useBirthForm()
  return (
    <fieldset className="sahil-card sahil-birth-form" disabled={!mayStaff(user, 'clients.edit')}>
      <legend>{TEXT.title[language]}</legend>
      <BirthInputs id="birth" draft={draft} onChange={change} language={language} />
      <p className="sahil-hint">{TEXT.hint[language]}</p>
    </fieldset>
  )
}

function useBirthForm() {
  const fields = {
    date: useField<string>({ path: 'birth.date' }),
    time: useField<string | null>({ path: 'birth.time' }),
    timeCertainty: useField<TimeCertainty>({ path: 'birth.timeCertainty' }),
    aboutMinutes: useField<number | null>({ path: 'birth.aboutMinutes' }),
    partOfDay: useField<PartOfDay | null>({ path: 'birth.partOfDay' }),
    clock: useField<'first' | 'second' | null>({ path: 'birth.clock' }),
    name: useField<string>({ path: 'birth.place.name' }),
    latitude: useField<number | null>({ path: 'birth.place.latitude' }),
    longitude: useField<number | null>({ path: 'birth.place.longitude' }),
    timezone: useField<string>({ path: 'birth.place.timezone' }),
    timeBasis: useField<BirthPlace['timeBasis']>({ path: 'birth.place.timeBasis' }),
    utcOffset: useField<string>({ path: 'birth.place.utcOffset' }),
  }
  const draft: BirthDraft = {
    date: fields.date.value ?? '',
    time: fields.time.value ?? '',
    timeCertainty: fields.timeCertainty.value ?? 'exact',
    aboutMinutes: fields.aboutMinutes.value ?? null,
    partOfDay: fields.partOfDay.value ?? null,
    clock: fields.clock.value ?? null,
    name: fields.name.value ?? '',
    latitude: fields.latitude.value ?? null,
    longitude: fields.longitude.value ?? null,
    timezone: fields.timezone.value ?? '',
    timeBasis: fields.timeBasis.value ?? 'zone',
    utcOffset: fields.utcOffset.value ?? '',
  }
  const change = (changes: Partial<BirthDraft>): void => {
    // What is shown without having been chosen is sent, too.
    const chosen = { timeCertainty: draft.timeCertainty, timeBasis: draft.timeBasis, ...changes }
    for (const [name, value] of Object.entries(chosen))
      fields[name as keyof BirthDraft].setValue(value === '' ? null : value)
  }
  return { draft, change }
}
