import * as z from 'zod'
import { LIMITS } from '../../domain/limits'

const count = z.int().min(0)

export const jobRun = z.strictObject({
  /** Shanghai ISO; `ms` is real time. */
  at: z.string(),
  ms: count,
  done: count,
  failed: count,
  /** Whether due work was left for the next tick. */
  more: z.boolean(),
  /** Why it broke off, in words for engineers. */
  fault: z.string().max(300).optional(),
})

export type JobRun = z.infer<typeof jobRun>

/** `job_states/{name}`: when a job is due next, how far it came, and what its latest runs did. */
export const jobStateSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  /** Shanghai ISO. */
  nextAt: z.string(),
  /** How far a walk has come that no index remembers; null for jobs whose index is their cursor, and between walks. */
  cursor: z.string().nullable(),
  /** When it ran last without finding anything to do; null where it never did since. */
  idleAt: z.string().nullable().default(null),
  /** Altogether, since the first run. */
  done: count,
  failed: count,
  /** The latest first: runs that did something, failed or left something, and the first of all. */
  runs: z.array(jobRun).max(LIMITS.jobRuns),
})

export type JobState = z.infer<typeof jobStateSchema>

/** `alerts/{key}`: something that people have to look at; the same thing again is counted and told once a day. */
export const alertSchema = z.strictObject({
  _id: z.string().min(1).max(120),
  schema: z.literal(1),
  /** Words for operators. */
  words: z.string().min(1).max(300),
  firstAt: z.string(),
  lastAt: z.string(),
  count: z.int().min(1),
  /** When the webhook took it last; null while it has not. */
  toldAt: z.string().nullable(),
})

export type AlertDocument = z.infer<typeof alertSchema>
