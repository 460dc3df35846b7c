import * as z from 'zod'
import type { Cap, Condition, EarningRule, Effect, Reward, Stacking } from '../../../domain/program'
import { day } from '../../primitives'

/** Letters, digits and dashes: rule ids are parts of keys. */
export const ruleId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '须为小写字母、数字或短横线,最多 40 位')

export const ruleName = z.string().trim().min(1, '不能为空').max(20, '最多 20 个字')

const externalIds = z.array(z.string().min(1).max(64)).min(1, '至少写一项').max(500, '最多 500 项')

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, '须为时:分,例如 10:00')

const hours = z.strictObject({ from: clockTime, until: clockTime }).refine(({ from, until }) => from < until, {
  path: ['until'],
  message: '须晚于开始时间;跨午夜的时段请写成两段,例如 22:00–24:00 和 00:00–02:00',
})

const condition: z.ZodType<Condition> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tiers'), tiers: externalIds }),
  z.strictObject({
    kind: z.literal('month_days'),
    days: z.array(z.union([z.int().min(1).max(31), z.literal(-1)])).min(1, '至少写一天'),
  }),
  z.strictObject({ kind: z.literal('weekdays'), days: z.array(z.int().min(1).max(7)).min(1, '至少写一天') }),
  z.strictObject({ kind: z.literal('dates'), days: z.array(day).min(1, '至少写一天').max(100, '最多 100 天'), name: ruleName }),
  z.strictObject({ kind: z.literal('hours'), spans: z.array(hours).min(1, '至少写一段').max(12, '最多 12 段') }),
  z.strictObject({ kind: z.literal('birthday'), span: z.enum(['day', 'month']) }),
  z.strictObject({ kind: z.literal('first_purchase') }),
  z.strictObject({ kind: z.literal('min_amount'), fen: z.int().min(1).max(1_000_000_000) }),
  z.strictObject({ kind: z.literal('channels'), channels: externalIds }),
  z.strictObject({ kind: z.literal('stores'), stores: externalIds }),
  z.strictObject({ kind: z.literal('categories'), categories: externalIds }),
  z.strictObject({ kind: z.literal('skus'), skus: externalIds }),
])

export const multiplierPermille = z.int('须为整数(千分之一)').min(1001, '须大于 1000,即大于 1 倍').max(100_000, '最多 100 倍')

const bonusPoints = z.int().min(1, '须大于 0').max(1_000_000, '最多 1,000,000 分')

export const effect: z.ZodType<Effect> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('multiply'), permille: multiplierPermille }),
  z.strictObject({ kind: z.literal('bonus'), points: bonusPoints }),
  z.strictObject({ kind: z.literal('bonus_per'), fen: z.int().min(100, '至少 1 元').max(1_000_000_000), points: bonusPoints }),
])

export const cap: z.ZodType<Cap> = z
  .strictObject({
    per: z.enum(['member', 'store']),
    period: z.enum(['day', 'week', 'month', 'lifetime']),
    points: z.int().min(1).max(1_000_000_000).nullable(),
    times: z.int().min(1).max(1_000_000).nullable(),
  })
  .refine(({ points, times }) => points !== null || times !== null, { path: ['points'], message: '分数与次数至少限一项' })

const period = z
  .strictObject({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }) })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), { path: ['until'], message: '须晚于开始时间' })

export const holdDays = z.int().min(0).max(60, '最多 60 天')

export const earningRule: z.ZodType<EarningRule> = z
  .strictObject({
    id: ruleId,
    name: ruleName,
    period: period.nullable(),
    when: z.array(condition).max(12, '最多 12 个条件'),
    effect,
    holdDays: holdDays.nullable(),
    caps: z.array(cap).max(8, '最多 8 个上限'),
    budget: z.strictObject({ points: z.int().min(1).max(1_000_000_000_000) }).nullable(),
  })
  .refine(({ effect: { kind }, caps }) => kind !== 'bonus' || caps.some(({ per, times }) => per === 'member' && times !== null), {
    path: ['caps'],
    message: '固定赠分须限定每位会员的次数,否则拆单可以多得',
  })

export const stacking: z.ZodType<Stacking> = z.strictObject({
  multipliers: z.enum(['best', 'add', 'multiply']),
  bonuses: z.enum(['all', 'best']),
  order: z.enum(['multiply_then_add', 'add_then_multiply']),
  mostPermille: z.int().min(1000).max(100_000),
  rounding: z.enum(['floor', 'half_up', 'ceil']),
})

/** What a programme did that knew no rules beside its rate. */
export const NO_STACKING: Stacking = {
  multipliers: 'best',
  bonuses: 'all',
  order: 'multiply_then_add',
  mostPermille: 10_000,
  rounding: 'floor',
}

export const reward: z.ZodType<Reward> = z.strictObject({
  id: ruleId,
  on: z.enum(['join', 'profile', 'phone', 'birthday', 'anniversary', 'review', 'top_up']),
  name: ruleName,
  points: z.int().min(0).max(1_000_000),
  amount: z.strictObject({ points: z.int().min(1).max(1_000_000), perFen: z.int().min(1).max(100_000_000) }).nullable(),
  tiers: z.array(z.string().min(1).max(32)),
  holdDays,
  caps: z.array(cap).max(8, '最多 8 个上限'),
})
