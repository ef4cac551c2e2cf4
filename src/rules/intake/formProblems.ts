import type { FormDocument } from './formSnapshot'

/** What makes a form unusable; `path` is a dotted path in the designer's document. */
export type FormProblem = { path: string; text: { en: string; hi: string } }

const TEXTS = {
  twice: { en: 'Another question has this key already.', hi: 'यह कुंजी किसी अन्य प्रश्न की है।' },
  unknownQuestion: { en: 'No other question has this key.', hi: 'इस कुंजी का कोई अन्य प्रश्न नहीं है।' },
  halfCondition: { en: 'Choose how the answers are compared.', hi: 'तुलना का प्रकार चुनें।' },
  unknownStep: { en: 'No step has this key.', hi: 'इस कुंजी का कोई चरण नहीं है।' },
  bounds: { en: 'The least is more than the most.', hi: 'न्यूनतम अधिकतम से बड़ा है।' },
}

/** Faults between questions that no single field can see: doubled keys, conditions and steps that lead nowhere. */
export const formProblems = ({
  fields,
  steps,
}: Pick<FormDocument, 'fields' | 'steps'>): FormProblem[] => {
  const blocks = fields ?? []
  const names = new Map<string, number>()
  blocks.forEach(({ name }, at) => name && !names.has(name) && names.set(name, at))
  const keys = new Set((steps ?? []).map(({ key }) => key))
  return blocks.flatMap((block, at) => {
    const { name, condition, step, min, max, options } = block
    const found: (FormProblem | false)[] = [
      Boolean(name) && names.get(name!) !== at && { path: `fields.${at}.name`, text: TEXTS.twice },
      Boolean(condition?.field) &&
        !isOther(names, condition!.field!, at) && {
          path: `fields.${at}.condition.field`,
          text: TEXTS.unknownQuestion,
        },
      Boolean(condition?.field) &&
        !condition!.operator && {
          path: `fields.${at}.condition.operator`,
          text: TEXTS.halfCondition,
        },
      Boolean(step) &&
        keys.size > 0 &&
        !keys.has(step) && { path: `fields.${at}.step`, text: TEXTS.unknownStep },
      (min ?? -Infinity) > (max ?? Infinity) && { path: `fields.${at}.min`, text: TEXTS.bounds },
      ...doubled(options).map((option) => ({
        path: `fields.${at}.options.${option}.value`,
        text: TEXTS.twice,
      })),
    ]
    return found.filter((each) => each !== false)
  })
}

const isOther = (names: Map<string, number>, name: string, at: number): boolean =>
  (names.get(name) ?? at) !== at

function doubled(options: NonNullable<FormDocument['fields']>[number]['options']): number[] {
  const values = (options ?? []).map(({ value }) => value)
  return values.flatMap((value, at) => (value && values.indexOf(value) !== at ? [at] : []))
}
