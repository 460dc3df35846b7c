import type * as z from 'zod'
import { memberActions } from './member'
import { staffActions } from './staff'

export * from './member'
export * from './staff'
export * from './version'
export * as till from './till'

/** All actions of the mini-program, by the function that serves them. */
export const actions = { member: memberActions, staff: staffActions } as const

export type FunctionName = keyof typeof actions

export type MemberAction = keyof typeof memberActions
export type ActionInput<A extends MemberAction> = z.infer<(typeof memberActions)[A]['request']>
export type ActionData<A extends MemberAction> = z.infer<(typeof memberActions)[A]['answer']>

export type StaffAction = keyof typeof staffActions
export type StaffInput<A extends StaffAction> = z.infer<(typeof staffActions)[A]['request']>
export type StaffData<A extends StaffAction> = z.infer<(typeof staffActions)[A]['answer']>
