import type * as z from 'zod'
import { memberActions } from './member'

export * from './member'
export * as till from './till'

/** All actions of the mini-program, by the function that serves them. */
export const actions = { member: memberActions } as const

export type MemberAction = keyof typeof memberActions
export type ActionInput<A extends MemberAction> = z.infer<(typeof memberActions)[A]['request']>
export type ActionData<A extends MemberAction> = z.infer<(typeof memberActions)[A]['answer']>
