import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { isFreeTask, type Program, type Task } from '../../../shared/domain/program'
import { isFinished, periodOf, restsOnSales, taskKey } from '../../../shared/domain/tasks'
import type { RulesAt } from '../../../shared/domain/tiers'
import { addDays, dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { filedDaily, openDaily, type OpenDaily } from '../../_kit/daily/documents'
import { type OpenTask, openTasks } from '../../_kit/daily/open-tasks'
import { freeLeft, pay, type Paid, paymentDigest } from '../../_kit/daily/pay'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { pendingOf } from '../../_kit/sales/earned'
import { callerPlayer } from '../player'
import type { Act } from '../request'

type Claimed = ActionData<'task.claim'>

interface Claiming {
  readonly rulesAt: RulesAt
  readonly program: Program
  readonly now: number
}

/** Takes what a finished task brings (K2): the key names task, member and period, so that it comes once in it. */
export const claimTask: Act<'task.claim'> = async ({ store, openid, now, input }) => {
  const caller = await callerPlayer({ store, openid })
  if (isRefusal(caller)) return caller
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const task = program.daily.tasks.find(({ id }) => id === input.taskId)
  if (!task) return refuse('not_found', '没有找到这个任务')
  const key = taskKey(task.id, caller._id, periodOf(task.period, dayOf(now)).period)
  const posted = await post<Claimed>(store, {
    key,
    inputDigest: paymentDigest(key),
    now,
    decide: async (read) => {
      const account = await callerPlayer({ store: read, openid })
      if (isRefusal(account)) return account
      const daily = await openDaily(read, account._id)
      const [open] = await openTasks(read, [task], { account, daily: daily.daily, today: dayOf(now) })
      return unfinished(open!, daily.daily, program, now) ?? posting(account, daily, open!, { rulesAt, program, now })
    },
  })
  return isRefusal(posted) ? posted : posted.answer
}

/**
 * Why there is nothing to take yet. What would be cut by the limit of the day waits for another day while its period lasts; on its last
 * day the member gets what is left.
 */
const unfinished = ({ task, when, progress }: OpenTask, daily: DailyDocument, program: Program, now: number): Refusal | undefined => {
  if (!isFinished(progress)) return refuse('not_yet')
  if (!isFreeTask(task)) return undefined
  const today = dayOf(now)
  const left = freeLeft(program, daily, today)
  if (left >= task.points || (left > 0 && today === when.until)) return undefined
  return refuse('limit_reached', today === when.until ? '今天可得的积分已领满' : '今天可得的积分快领满了，请明天再来领取')
}

const posting = (account: Member, open: OpenDaily, { task, when, key }: OpenTask, work: Claiming): Posting<Claimed> => {
  const paid = pay(settled(account, work.now, work.rulesAt), open.daily, {
    key,
    kind: 'task',
    title: task.name,
    lead: null,
    points: task.points,
    holdDays: task.holdDays,
    steps: [`完成任务“${task.name}”，得 ${task.points} 分`],
    day: dayOf(work.now),
    program: work.program,
    now: work.now,
    actor: { kind: 'member', id: account._id },
    cause: { taskId: task.id, period: when.period, task },
    isFree: isFreeTask(task),
  })
  const { insert, replace } = filedDaily(remembered(paid, task, key, work.now), open)
  return {
    account: paid.state.account,
    drafts: paid.state.drafts,
    insert,
    replace: [...replace, ...paid.replace],
    answer: ({ balance }) => ({ entryId: key, points: paid.brought.draft.points, ...pendingOf(paid.brought.held), balance }),
  }
}

/** Rewards that stay remembered at once; older ones give way. */
const MOST_CLAIMS = 50

/** A reward that rests on purchases is remembered for as long as it is held: until then their return may take it back. */
const remembered = ({ daily }: Paid, task: Task, entryId: string, now: number): DailyDocument => {
  const today = dayOf(now)
  const current = daily.claims.filter(({ until }) => until >= today)
  const claim = { entryId, taskId: task.id, until: addDays(today, task.holdDays) }
  return { ...daily, claims: (restsOnSales(task) ? [...current, claim] : current).slice(-MOST_CLAIMS) }
}
