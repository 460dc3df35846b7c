import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { placeOf, pointsOfRun, runOn } from '../../../shared/domain/check-in'
import type { Daily, Program } from '../../../shared/domain/program'
import { describeTask, isFinished } from '../../../shared/domain/tasks'
import { type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { type OpenTask, openTasks } from '../../_kit/daily/open-tasks'
import { freeLeft } from '../../_kit/daily/pay'
import { racePoints } from '../../_kit/daily/race'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { activitiesOf } from '../activity-rows'
import { booksOf } from '../books-of'
import { type Act, callerAccount } from '../request'

type Tasks = ActionData<'tasks.list'>
type TaskRow = Tasks['groups'][number]['tasks'][number]

/** Everything there is to come back for (K2), with what each task of the programme says of itself. */
export const listTasks: Act<'tasks.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const today = dayOf(now)
  const { daily } = await openDaily(store, account._id)
  const open = await openTasks(store, program.daily.tasks, { account, daily, today })
  const paid = await paidKeys(store, open)
  return {
    groups: groupsOf(open, paid),
    ...checkInOf(program.daily, daily, today),
    balance: booksOf(account, now).balance,
    leftToday: freeLeft(program, daily, today),
    activities: await activitiesOf(store, rulesAt, account._id, now),
    lotteries: lotteriesOf(program, now),
    ...raceOf(program.daily, daily, today),
    ...(program.daily.referral ? { referral: { points: program.daily.referral.points } } : {}),
    ...(program.daily.sharing ? { sharing: { points: program.daily.sharing.points, perDay: program.daily.sharing.perDay } } : {}),
  }
}

/** Which of the rewards have been taken: their entries stand under these keys. */
const paidKeys = async (read: Reader, open: readonly OpenTask[]): Promise<ReadonlySet<string>> => {
  const keys = open.map(({ key }) => key)
  if (keys.length === 0) return new Set()
  const found = await read.find('entries', { where: { _id: { in: keys } }, limit: keys.length })
  return new Set(found.map((entry) => (entry as { _id: string })._id))
}

const PERIODS = ['day', 'week', 'once'] as const

const groupsOf = (open: readonly OpenTask[], paid: ReadonlySet<string>): Tasks['groups'] =>
  PERIODS.map((period) => ({
    period,
    tasks: open.filter(({ task }) => task.period === period).map((one) => rowOf(one, paid.has(one.key))),
  })).filter(({ tasks }) => tasks.length > 0)

const rowOf = (open: OpenTask, isPaid: boolean): TaskRow => {
  const { task, progress } = open
  const { words, place } = describeTask(task)
  return {
    taskId: task.id,
    name: task.name,
    words,
    state: isPaid ? (task.period === 'once' ? 'done' : 'again') : stateOf(open),
    points: task.points,
    ...(task.holdDays > 0 ? { holdDays: task.holdDays } : {}),
    progress: { done: progress.done, of: progress.of, unit: progress.unit },
    place,
  }
}

const stateOf = ({ progress }: OpenTask): TaskRow['state'] => {
  if (isFinished(progress)) return 'claimable'
  return progress.done > 0 ? 'doing' : 'todo'
}

const checkInOf = ({ checkIn }: Daily, { streak }: DailyDocument, today: Day): Pick<Tasks, 'checkIn'> => {
  if (checkIn === null) return {}
  const run = runOn(streak, today)
  const checkedToday = streak.last !== null && streak.last >= today
  const next = placeOf(checkIn, run + 1)
  return { checkIn: { checkedToday, run, today: pointsOfRun(checkIn, checkedToday ? run : run + 1), table: [...checkIn.points], next } }
}

const lotteriesOf = ({ daily: { lotteries } }: Program, now: number): Tasks['lotteries'] =>
  lotteries
    .filter(({ period }) => instantOf(period.from) <= now && now < instantOf(period.until))
    .map(({ id, name, price }) => ({ lotteryId: id, name, price }))

const raceOf = (rules: Daily, daily: DailyDocument, today: Day): Pick<Tasks, 'race'> =>
  rules.race === null ? {} : { race: { joined: daily.race !== null, points: racePoints(daily, today) } }
