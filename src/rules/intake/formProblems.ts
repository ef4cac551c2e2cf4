import { conditionCanHold } from './conditionCanHold'
import type { Condition } from './fieldTypes'
import { formSnapshot, type FormBlock, type FormDocument } from './formSnapshot'

/** What makes a form unusable; `path` is a dotted path in the designer's document. */
export type FormProblem = { path: string; text: { en: string; hi: string } }

const TEXTS = {
  twice: { en: 'Another question has this key already.', hi: 'यह कुंजी किसी अन्य प्रश्न की है।' },
  unknownQuestion: { en: 'No other question has this key.', hi: 'इस कुंजी का कोई अन्य प्रश्न नहीं है।' },
  halfCondition: { en: 'Choose how the answers are compared.', hi: 'तुलना का प्रकार चुनें।' },
  neverTrue: {
    en: 'No answer to that question is this.',
    hi: 'उस प्रश्न का कोई उत्तर ऐसा नहीं हो सकता।',
  },
  circle: {
    en: 'These conditions wait for each other: neither question is ever asked.',
    hi: 'ये शर्तें एक-दूसरे की प्रतीक्षा करती हैं: कोई प्रश्न कभी नहीं पूछा जाएगा।',
  },
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
      isComplete(condition) &&
        !canHold(blocks, condition) && {
          path: `fields.${at}.condition.value`,
          text: TEXTS.neverTrue,
        },
      isInCircle(blocks, block) && { path: `fields.${at}.condition.field`, text: TEXTS.circle },
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

const isComplete = (condition: FormBlock['condition']): condition is Condition =>
  Boolean(condition?.field && condition.operator)

/** An unknown question has a fault of its own. */
function canHold(blocks: FormBlock[], condition: Condition): boolean {
  const block = blocks.find(({ name }) => name === condition.field)
  const [other] = block ? formSnapshot({ id: '', slug: '', fields: [block] }).fields : []
  return !other || conditionCanHold(other, { ...condition, value: condition.value ?? '' })
}

/** Along its conditions a question leads back to itself. */
function isInCircle(blocks: FormBlock[], start: FormBlock): boolean {
  const before = (block: FormBlock | undefined): FormBlock | undefined =>
    blocks.find(({ name }) => Boolean(name) && name === block?.condition?.field)
  let block = before(start)
  for (let step = 0; step < blocks.length && block; step += 1) {
    if (block === start) return before(start) !== start
    block = before(block)
  }
  return false
}

function doubled(options: NonNullable<FormDocument['fields']>[number]['options']): number[] {
  const values = (options ?? []).map(({ value }) => value)
  return values.flatMap((value, at) => (value && values.indexOf(value) !== at ? [at] : []))
}
