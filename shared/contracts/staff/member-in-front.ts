import * as z from 'zod'
import { memberCode, memberRef, phone } from '../primitives'

/** The member in front of the counter: by the code on the screen, by phone, or as looked up just before. */
export const memberInFront = z.union([z.strictObject({ code: memberCode }), z.strictObject({ phone }), z.strictObject({ memberRef })])

export type MemberInFront = z.infer<typeof memberInFront>
