import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Lane } from '@/rules/system/lanes'

type Work<Input> = (args: { req: PayloadRequest; signal: AbortSignal } & Input) => Promise<unknown>

/** A job as the worker and the queue know it; its input is checked here, before anything runs. */
export type Job = {
  slug: string
  lane: Lane
  /** Attempts in all; the waits between them grow from five seconds to an hour. */
  attempts: number
  input: z.ZodType<object>
  /** The name of what it does, which is its slug. */
  operation: string
  /** @throws ZodError when the input has another shape */
  run: (args: { req: PayloadRequest; signal: AbortSignal; input: unknown }) => Promise<unknown>
  /** What happens when it is given up. @throws ZodError when the input has another shape */
  giveUp?: (args: { req: PayloadRequest; input: unknown }) => Promise<unknown>
}

type Row<Input extends object> = Pick<Job, 'slug' | 'lane' | 'attempts'> & {
  input: z.ZodType<Input>
  run: Work<Input>
  giveUp?: (args: { req: PayloadRequest } & Input) => Promise<unknown>
}

/** A row of the table of jobs; `run` must be safe to run twice. */
export const defineJob = <Input extends object>({ run, giveUp, ...row }: Row<Input>): Job => ({
  ...row,
  operation: run.name,
  run: ({ req, signal, input }) => run({ req, signal, ...row.input.parse(input) }),
  giveUp: giveUp && (({ req, input }) => giveUp({ req, ...row.input.parse(input) })),
})

/**
 * What is wrong with an input, by field and kind, never by value: rows and logs say nothing of persons.
 * @returns null when nothing is
 */
export const inputProblem = ({ job, input }: { job: Job; input: unknown }): string | null => {
  const { error } = job.input.safeParse(input)
  if (!error) return null
  return error.issues.map(({ path, code }) => `${path.join('.') || 'input'}: ${code}`).join(', ')
}

type TypeSchema = { properties?: Record<string, unknown>; required?: string[] | boolean }

/** Adds the inputs of all jobs to the generated types, where `enqueue` finds them. */
export const typeInputs =
  (jobs: Job[]) =>
  <Schema extends TypeSchema>({ jsonSchema }: { jsonSchema: Schema }): Schema => ({
    ...jsonSchema,
    properties: { ...jsonSchema.properties, jobInputs: inputsOf(jobs) },
    required: [...(Array.isArray(jsonSchema.required) ? jsonSchema.required : []), 'jobInputs'],
  })

const inputsOf = (jobs: Job[]) => ({
  type: 'object',
  additionalProperties: false,
  required: jobs.map(({ slug }) => slug),
  properties: Object.fromEntries(
    jobs.map(({ slug, input }) => {
      const { $schema: _, ...schema } = z.toJSONSchema(input)
      return [slug, schema]
    }),
  ),
})
