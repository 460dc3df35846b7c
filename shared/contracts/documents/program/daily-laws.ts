import type { Program } from '../../../domain/program'
import { type Daily, isFreeTask, type Lottery } from '../../../domain/program/daily'
import { addDays } from '../../../domain/time'
import { type Breach, type Law, type Placed, repeated } from './law'

/** What members do between purchases stands in the keys of entries and in counters, each under its own id. */
export const dailyIds = ({ daily }: Program): Placed[] =>
  (['tasks', 'activities', 'lotteries'] as const).flatMap((part) =>
    daily[part].map(({ id }, i) => ({ id, path: ['daily', part, i, 'id'] })),
  )

const productsOnce: Law = ({ daily }) => repeated(daily.products.map(({ sku }, i) => ({ id: sku, path: ['daily', 'products', i, 'sku'] })))

type TaskOfProgram = Daily['tasks'][number]

/** What is missing for a task ever to be finished; undefined where nothing is. */
const unreachable = ({ period, goal }: TaskOfProgram, daily: Daily): { readonly field: string; readonly message: string } | undefined => {
  if (goal.kind === 'check_in' && daily.checkIn === null) return { field: 'kind', message: '没有签到(checkIn),无法完成此任务' }
  if (goal.kind === 'check_in' && period === 'day' && goal.days > 1) return { field: 'days', message: '每日任务最多签到 1 天' }
  if (goal.kind === 'browse' && goal.products > daily.products.length)
    return { field: 'products', message: `只有 ${daily.products.length} 款好物,无法完成此任务` }
  if (goal.kind === 'share' && daily.sharing === null) return { field: 'kind', message: '没有分享奖励(sharing),无法完成此任务' }
  if (goal.kind === 'invite' && daily.referral === null) return { field: 'kind', message: '没有邀请奖励(referral),无法完成此任务' }
  return undefined
}

const tasksCanBeFinished: Law = ({ daily }) =>
  daily.tasks.flatMap((task, i) => {
    const found = unreachable(task, daily)
    return found ? [{ path: ['daily', 'tasks', i, 'goal', found.field], message: found.message }] : []
  })

const daysFitActivities: Law = ({ daily }) =>
  daily.activities.flatMap(({ from, until, days }, i) =>
    addDays(from, days - 1) > until ? [{ path: ['daily', 'activities', i, 'days'], message: '活动期间没有这么多天' }] : [],
  )

/** What takes nobody's purchase is cut at `pointsPerDay`: a reward above it could never be what it says. */
const freeRewardsFit: Law = ({ daily }) => {
  const message = `超过每日上限 pointsPerDay 的 ${daily.pointsPerDay} 分`
  const above = (points: number, ...path: (string | number)[]): Breach[] =>
    points > daily.pointsPerDay ? [{ path: ['daily', ...path], message }] : []
  return [
    ...(daily.checkIn?.points ?? []).flatMap((points, i) => above(points, 'checkIn', 'points', i)),
    ...daily.tasks.flatMap((task, i) => (isFreeTask(task) ? above(task.points, 'tasks', i, 'points') : [])),
    ...daily.activities.flatMap(({ eligibility, points }, i) => (eligibility === null ? above(points, 'activities', i, 'points') : [])),
    ...(daily.sharing ? above(daily.sharing.points, 'sharing', 'points') : []),
  ]
}

/** Millionths of a point that a draw gives on average. */
const expectedMicroPoints = ({ prizes }: Lottery): number =>
  prizes.reduce((sum, { ppm, gives }) => sum + (gives.kind === 'points' ? ppm * gives.points : 0), 0)

/** A lottery that gives more points than it takes would be a spring of points. */
const lotteriesTakeMore: Law = ({ daily }) =>
  daily.lotteries.flatMap((lottery, i) =>
    expectedMicroPoints(lottery) > lottery.price * 1_000_000
      ? [{ path: ['daily', 'lotteries', i, 'price'], message: '平均每次抽出的积分超过抽奖所需的积分' }]
      : [],
  )

export const DAILY_LAWS: readonly Law[] = [productsOnce, tasksCanBeFinished, daysFitActivities, freeRewardsFit, lotteriesTakeMore]
