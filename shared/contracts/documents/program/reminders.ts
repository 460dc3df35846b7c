import * as z from 'zod'
import type { Reminders, Rescue, RescueOffer } from '../../../domain/program/reminders'
import { LIMITS } from '../../../domain/limits'
import { ruleId, ruleName } from './rules'

const few = (most: number) => z.int().min(1).max(most)

const points = z.int().min(1, '须大于 0').max(1_000_000, '最多 1,000,000 分')

const sentence = z.string().trim().min(1, '不能为空').max(100, '最多 100 个字')

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '须为时刻,例如 21:30')

const descending = (days: readonly number[]): boolean => days.every((day, i) => i === 0 || days[i - 1]! > day)

export const reminders: z.ZodType<Reminders> = z.strictObject({
  expiryDays: z.array(few(90)).min(1, '至少写一个').max(5, '最多 5 个').refine(descending, '须从大到小,不能重复'),
  quiet: z
    .strictObject({ from: clockTime, until: clockTime })
    .refine(({ from, until }) => from !== until, { path: ['until'], message: '不能与开始时刻相同' })
    .nullable(),
  perDay: few(10),
})

const offered = { id: ruleId, name: ruleName, words: sentence }

const offer: z.ZodType<RescueOffer> = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('gift'),
      ...offered,
      points,
      usualPoints: points,
      stock: z.int().min(1).max(10_000_000).nullable(),
      perMonth: few(100),
      claimDays: few(366),
      art: z.enum(['tea', 'cup', 'cream', 'basket']),
    })
    .refine((gift) => gift.points <= gift.usualPoints, { path: ['points'], message: '不能高于原价 usualPoints' }),
  z.strictObject({ kind: z.literal('donation'), ...offered, to: ruleName, unitPoints: points, unit: ruleName }),
  z.strictObject({ kind: z.literal('extension'), ...offered, checkIns: few(31), days: few(366) }),
])

export const rescue: z.ZodType<Rescue> = z.strictObject({
  windowDays: few(LIMITS.rescueWindowDays),
  offers: z.array(offer).max(20, '最多 20 项'),
  reinstatement: z.strictObject({ withinDays: few(90), permille: few(1000), livesDays: few(366), perYear: few(12) }).nullable(),
})
