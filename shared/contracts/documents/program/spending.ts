import * as z from 'zod'
import type { Spending } from '../../../domain/program/spending'

const whole = (most: number) => z.int().min(1).max(most)

const category = z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/), name: z.string().min(1).max(12) })

export const spending: z.ZodType<Spending> = z.strictObject({
  atTill: z
    .strictObject({
      points: whole(1_000_000),
      fen: whole(1_000_000),
      mostPermille: whole(1_000),
      least: whole(1_000_000),
      holdMinutes: whole(120),
    })
    .refine(({ least, points }) => least % points === 0, { path: ['least'], message: '须为 points 的整数倍' })
    .nullable(),
  categories: z
    .array(category)
    .max(20, '最多 20 个分类')
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '分类编号不能重复')
    .default([]),
  presents: z
    .strictObject({
      least: whole(1_000_000),
      mostPerPresent: whole(1_000_000),
      mostPerDay: whole(1_000_000),
      mostPerMonth: whole(10_000_000),
      answerDays: whole(30),
      coolingHours: whole(168),
      memberDays: whole(365),
    })
    .nullable()
    .default(null),
})
