import * as z from 'zod'
import { birthday, messageSettings } from '../documents/member'
import { day, memberRef, points, tier } from '../primitives'
import { badge } from './standing'

/** All that the page "me" shows. Staff who are no members are answered as well, with what they have. */
export const meGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    member: z
      .strictObject({
        memberRef,
        name: z.string().optional(),
        maskedPhone: z.string().optional(),
        birthday: birthday.optional(),
        /** Names the picture that `avatar.get` answers; absent without one. */
        avatarId: z.string().optional(),
        joinedAt: z.string(),
        tier,
        tierName: z.string(),
        status: z.enum(['active', 'frozen']),
        balance: points,
        debt: points,
        /** Since when the points sleep; absent for who is awake. */
        dormantSince: day.optional(),
        /** The latest first. */
        badges: z.array(badge),
        messages: messageSettings,
        /** Unseen messages of the inbox, at most 99. */
        unread: z.int(),
      })
      .optional(),
    /** Whether the caller may use the staff side. */
    staff: z.boolean(),
  }),
  refusals: ['busy'],
} as const

export type MeAnswer = z.infer<typeof meGet.answer>
export type Me = NonNullable<MeAnswer['member']>
