import { describe, expect, it } from 'vitest'
import type { Answers } from '@/rules/intake/answers'
import { birthOfAnswers } from '@/rules/intake/birthOfAnswers'

const PLACE = {
  name: 'Jaipur',
  latitude: 26.92,
  longitude: 75.82,
  timezone: 'Asia/Kolkata',
  timeBasis: 'zone',
} as const

const read = (answers: Record<string, unknown>) => birthOfAnswers(answers as Answers)

describe('the birth in the answers of a form', () => {
  it('is read from answers of the right kinds', () => {
    const time = { certainty: 'about', time: '05:00', aboutMinutes: 10 }
    const answers = { birthDate: '1962-01-05', birthTime: time, birthPlace: PLACE, fullName: 'M' }
    const when = { date: '1962-01-05', time: '05:00', timeCertainty: 'about', aboutMinutes: 10 }
    expect(read(answers)).toMatchObject({ name: 'M', birth: { ...when, place: PLACE } })
    expect(read({ ...answers, birthTime: undefined })!.birth).toMatchObject({
      time: null,
      timeCertainty: 'unknown',
    })
  })

  it('is left open where a question of that name asks for something else', () => {
    const good = { birthDate: '1962-01-05', birthTime: '05:00', birthPlace: PLACE }
    expect(read(good)!.birth).toMatchObject({ time: '05:00', timeCertainty: 'exact' })
    const odd = [
      { ...good, birthTime: 'in the morning' },
      { ...good, birthTime: true },
      { ...good, birthPlace: 'Jaipur' },
      { ...good, birthPlace: 5 },
      { ...good, birthPlace: ['a-file'] },
      { ...good, birthDate: 'about 1962' },
    ]
    for (const answers of odd) expect(read(answers)!.birth).toBeNull()
  })
})
