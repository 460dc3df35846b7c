import * as z from 'zod'
import { jobRun } from '../documents/job'

/** How the jobs of the timer stand, what their latest runs did, and what people have to look at. */
export const jobsList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    jobs: z.array(
      z.strictObject({
        name: z.string(),
        /** What it does, in plain words. */
        words: z.string(),
        every: z.enum(['minute', 'hour', 'day']),
        /** `late`: due for longer than it should be. `failing`: its latest run broke off or left failed items. */
        state: z.enum(['waiting', 'working', 'late', 'failing', 'never']),
        nextAt: z.string().optional(),
        done: z.int(),
        failed: z.int(),
        /** The latest first. */
        runs: z.array(jobRun),
      }),
    ),
    alerts: z.array(
      z.strictObject({ key: z.string(), words: z.string(), firstAt: z.string(), lastAt: z.string(), count: z.int(), told: z.boolean() }),
    ),
  }),
  refusals: ['not_found', 'busy'],
} as const

export type JobsAnswer = z.infer<typeof jobsList.answer>
