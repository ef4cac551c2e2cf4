import type { FormField } from '@/rules/intake/fieldTypes'
import type { ShownForm } from '../apiShapes'

type Step = { key: string; title: string; fields: FormField[] }

/** The steps with their questions; a question of no step stands in the first, an empty step is left out. */
export const stepsOf = ({ steps, fields }: Pick<ShownForm, 'steps' | 'fields'>): Step[] => {
  if (steps.length === 0) return [{ key: '', title: '', fields }]
  const keys = new Set(steps.map(({ key }) => key))
  return steps
    .map(({ key, title }, index) => ({
      key,
      title,
      fields: fields.filter(({ step = '' }) => (keys.has(step) ? step === key : index === 0)),
    }))
    .filter((step) => step.fields.length > 0)
}
