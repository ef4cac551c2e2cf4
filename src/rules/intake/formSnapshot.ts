import {
  FIELD_TYPES,
  type Condition,
  type FieldType,
  type FormField,
  type FormSnapshot,
} from './fieldTypes'

/** One block of the designer, in one language, as the database gives it. */
export type FormBlock = {
  blockType: string
  name?: string | null
  label?: string | null
  help?: string | null
  required?: boolean | null
  step?: string | null
  width?: number | null
  condition?: { field?: string | null; operator?: string | null; value?: string | null } | null
  options?: { value?: string | null; label?: string | null }[] | null
  min?: number | null
  max?: number | null
  maxLength?: number | null
  maxFiles?: number | null
}

/** A form of the designer, in one language. */
export type FormDocument = {
  id: string
  slug: string
  title?: string | null
  version?: number | null
  steps?: { key?: string | null; title?: string | null }[] | null
  fields?: FormBlock[] | null
}

/** The form as it is shown, validated against and frozen with its answers. Blocks of other kinds are left out. */
export const formSnapshot = (form: FormDocument): FormSnapshot => ({
  id: form.id,
  slug: form.slug,
  title: form.title ?? form.slug,
  version: form.version ?? 1,
  steps: (form.steps ?? []).flatMap(({ key, title }) =>
    key ? [{ key, title: title ?? key }] : [],
  ),
  fields: (form.fields ?? []).flatMap(fieldOf),
})

/** A question of a snapshot as a block of the designer. */
export const formBlock = ({ type, conditions, ...field }: FormField): FormBlock => ({
  ...field,
  blockType: type,
  condition: conditions?.[0],
})

function fieldOf(block: FormBlock): FormField[] {
  const { blockType, name } = block
  if (!Object.hasOwn(FIELD_TYPES, blockType) || !name) return []
  const conditions = conditionsOf(block.condition)
  return [
    {
      type: blockType as FieldType,
      name,
      label: block.label ?? name,
      required: block.required === true,
      ...present({
        help: block.help,
        step: block.step,
        width: block.width,
        min: block.min,
        max: block.max,
      }),
      ...present({ maxLength: block.maxLength, maxFiles: block.maxFiles }),
      ...(conditions.length > 0 ? { conditions } : {}),
      ...(blockType === 'select' || blockType === 'radio' ? { options: optionsOf(block) } : {}),
    },
  ]
}

function conditionsOf(condition: FormBlock['condition']): Condition[] {
  if (!condition?.field || !condition.operator) return []
  const { field, operator, value } = condition
  return [{ field, operator: operator as Condition['operator'], value: value ?? '' }]
}

function optionsOf({ options }: FormBlock): { value: string; label: string }[] {
  return (options ?? []).flatMap(({ value, label }) =>
    value ? [{ value, label: label ?? value }] : [],
  )
}

function present<T extends Record<string, unknown>>(
  values: T,
): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as never
}
