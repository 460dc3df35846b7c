import type * as z from 'zod'
import type { Program } from '../../../domain/program'
import { programForm } from './form'
import type { Law } from './law'
import { PUBLISHING_LAWS, READING_LAWS } from './laws'

/** Every law is asked, so that all that is wrong is said at once. */
const abiding = (laws: readonly Law[]): z.ZodType<Program> =>
  programForm.superRefine((program: Program, context) => {
    for (const law of laws) for (const { path, message } of law(program)) context.addIssue({ code: 'custom', path: [...path], message })
  })

/** The programme document as it is read, whenever it was published: later laws never make an old version unreadable. */
export const programSchema: z.ZodType<Program> = abiding(READING_LAWS)

/** The programme document as it is written in `config/`, and as it is published. */
export const publishableSchema: z.ZodType<Program> = abiding([...READING_LAWS, ...PUBLISHING_LAWS])
