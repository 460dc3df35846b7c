import * as z from 'zod'
import { programSchema } from '../documents/program'

const version = z.string().min(1, '不能为空').max(32, '最多 32 个字符')

const versionView = z.strictObject({
  version: z.string(),
  effectiveFrom: z.string(),
  state: z.enum(['past', 'in_force', 'coming', 'withdrawn']),
  /** Number of the member of staff; absent for a version that the environment was set up with. */
  publishedBy: z.string().optional(),
  publishedAt: z.string().optional(),
  withdrawnBy: z.string().optional(),
  withdrawnAt: z.string().optional(),
})

export type VersionView = z.infer<typeof versionView>

/** All versions of the programme, the one that begins last first; for operators, like all that follows. */
export const programList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    items: z.array(versionView),
    /** The last version that is not withdrawn: what a publication has to name as `after`. */
    latest: z.string(),
  }),
  refusals: ['not_found', 'busy'],
} as const

/** One version as it was published, also when it is over or withdrawn. */
export const programRead = {
  effect: 'read',
  request: z.strictObject({ version }),
  answer: z.strictObject({ ...versionView.shape, program: programSchema }),
  refusals: ['not_found', 'busy'],
} as const

const warnings = z.array(z.strictObject({ code: z.string(), path: z.string(), message: z.string() }))

/** Looks through a draft: faults keep it from being published, warnings do not. */
export const programCheck = {
  effect: 'read',
  request: z.strictObject({ program: z.unknown() }),
  answer: z.strictObject({ faults: z.array(z.strictObject({ path: z.string(), message: z.string() })), warnings }),
  refusals: ['not_found', 'busy'],
} as const

/** Publishes a version that begins after all others. `after` names the latest version that the author has seen. */
export const programPublish = {
  effect: 'write',
  request: z.strictObject({ program: z.unknown(), after: version }),
  answer: z.strictObject({ version: z.string(), effectiveFrom: z.string(), warnings }),
  refusals: ['not_found', 'invalid', 'conflict', 'over_limit', 'busy'],
} as const

/** Takes back a version that has not begun; it stays on record, and its name stays taken. */
export const programWithdraw = {
  effect: 'write',
  request: z.strictObject({ version }),
  answer: z.strictObject({ version: z.string() }),
  refusals: ['not_found', 'invalid', 'busy'],
} as const
