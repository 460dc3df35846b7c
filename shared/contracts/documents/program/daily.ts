import * as z from 'zod'
import {
  type Activity,
  type CheckIn,
  type Daily,
  type Lottery,
  type Prize,
  type Product,
  type Referral,
  RISK_RULES,
  type RiskPolicy,
  type Sharing,
  type Task,
  type TaskGoal,
} from '../../../domain/program/daily'
import { day } from '../../primitives'
import { holdDays, ruleId, ruleName } from './rules'

const few = (most: number) => z.int().min(1).max(most)

const points = z.int().min(1, '须大于 0').max(1_000_000, '最多 1,000,000 分')

const fen = z.int().min(0).max(1_000_000_000_000)

const sentence = z.string().trim().min(1, '不能为空').max(100, '最多 100 个字')

const checkIn: z.ZodType<CheckIn> = z.strictObject({
  points: z.array(points).min(1, '至少写一天').max(31, '最多 31 天'),
  after: z.enum(['restart', 'stay']),
  makeUp: z.strictObject({ perMonth: few(31), daysBack: few(31) }).nullable(),
})

const product: z.ZodType<Product> = z.strictObject({
  sku: z.string().min(1).max(64),
  name: ruleName,
  words: sentence,
  priceFen: fen,
  art: z.enum(['tea', 'cup', 'cream', 'basket']),
})

const goal: z.ZodType<TaskGoal> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check_in'), days: few(7) }),
  z.strictObject({ kind: z.literal('browse'), products: few(20), seconds: z.int().min(3).max(120) }),
  z.strictObject({ kind: z.literal('profile') }),
  z.strictObject({ kind: z.literal('subscribe') }),
  z
    .strictObject({ kind: z.literal('purchase'), times: few(100).nullable(), fen: fen.min(1).nullable() })
    .refine(({ times, fen: amount }) => (times === null) !== (amount === null), { path: ['times'], message: '次数与金额须写且只写一项' }),
  z.strictObject({ kind: z.literal('review'), times: few(20) }),
  z.strictObject({ kind: z.literal('share'), friends: few(20) }),
  z.strictObject({ kind: z.literal('invite'), friends: few(20) }),
])

/** Also what the entry of a reward remembers of its task. */
export const task: z.ZodType<Task> = z.strictObject({
  id: ruleId,
  name: ruleName,
  period: z.enum(['day', 'week', 'once']),
  goal,
  points,
  holdDays,
})

const activity: z.ZodType<Activity> = z
  .strictObject({
    id: ruleId,
    name: ruleName,
    lead: sentence,
    rules: z.array(sentence).min(1, '至少写一条').max(20, '最多 20 条'),
    from: day,
    until: day,
    eligibility: z.strictObject({ withinDays: few(366), fen }).nullable(),
    days: few(31),
    consecutive: z.boolean(),
    points,
    holdDays,
    places: z.int().min(1).max(10_000_000).nullable(),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '不能早于开始日' })

const sharing: z.ZodType<Sharing> = z.strictObject({ points, perDay: few(100) })

const referral: z.ZodType<Referral> = z.strictObject({ points, returnDays: z.int().min(0).max(60), minFen: fen, perMonth: few(100) })

const weight = z.int().min(0).max(100)

const risk: z.ZodType<RiskPolicy> = z
  .strictObject({ weights: z.record(z.enum(RISK_RULES), weight), holdFrom: few(1_000), refuseFrom: few(1_000) })
  .refine(({ holdFrom, refuseFrom }) => holdFrom <= refuseFrom, { path: ['refuseFrom'], message: '不能小于 holdFrom' })

const prize: z.ZodType<Prize> = z.strictObject({
  id: ruleId,
  name: ruleName,
  valueFen: fen,
  ppm: few(1_000_000),
  stock: z.int().min(1).max(10_000_000).nullable(),
  gives: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points }),
    z.strictObject({ kind: z.literal('gift'), claimDays: few(366) }),
  ]),
})

const lottery: z.ZodType<Lottery> = z.strictObject({
  id: ruleId,
  name: ruleName,
  period: z
    .strictObject({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }) })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), { path: ['until'], message: '须晚于开始时间' }),
  price: points,
  perDay: few(100),
  prizes: z.array(prize).min(1, '至少写一项').max(20, '最多 20 项'),
  ceilingFen: fen,
})

/** The daily half of the programme: check-in, tasks, activities, sharing, invitations, race and lotteries. */
export const daily: z.ZodType<Daily> = z.strictObject({
  checkIn: checkIn.nullable(),
  products: z.array(product).max(100),
  tasks: z.array(task).max(50, '最多 50 个任务'),
  activities: z.array(activity).max(50, '最多 50 个活动'),
  sharing: sharing.nullable(),
  referral: referral.nullable(),
  risk,
  race: z.strictObject({ listed: few(100) }).nullable(),
  lotteries: z.array(lottery).max(20, '最多 20 个抽奖'),
  pointsPerDay: z.int().min(0).max(1_000_000),
})
