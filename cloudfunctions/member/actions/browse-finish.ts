import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Program } from '../../../shared/domain/program'
import { periodOf } from '../../../shared/domain/tasks'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { type Browsing, parseBrowseToken } from '../../_kit/daily/browse-token'
import { filedDaily, openDaily } from '../../_kit/daily/documents'
import { currentProgram } from '../../_kit/programs'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { browseTasks, seenFor } from '../browsing'
import { callerPlayer } from '../player'
import type { Act } from '../request'

type Seen = ActionData<'browse.finish'>
type BrowseTask = ReturnType<typeof browseTasks>[number]

/** Ends a look at a product. The same token again finds the product seen already and answers the same. */
export const finishBrowsing: Act<'browse.finish'> = async (request) => {
  const { store, openid, now } = request
  const program = await currentProgram(store, now)
  return transact<Seen>(store, {
    act: async (transaction) => {
      const account = await callerPlayer({ store: transaction, openid })
      if (isRefusal(account)) return account
      const browsing = parseBrowseToken(account._id, request.input.token)
      const task = timely(program, browsing, now)
      return isRefusal(task) ? task : look(transaction, account._id, task, browsing!, now)
    },
  })
}

/** The task that the token is for, if it is the caller's own and of today. */
const timely = (program: Program, browsing: Browsing | undefined, now: number): BrowseTask | Refusal => {
  if (!browsing || browsing.at > now || dayOf(browsing.at) !== dayOf(now)) return refuse('invalid', '浏览已过期，请重新打开好物页')
  const isShown = program.daily.products.some(({ sku }) => sku === browsing.sku)
  const task = browseTasks(program).find(({ id }) => id === browsing.taskId)
  return task && isShown ? task : refuse('not_found', '没有找到这款好物')
}

const look = async (
  transaction: Transaction,
  memberId: string,
  task: BrowseTask,
  { sku, at }: Browsing,
  now: number,
): Promise<Seen | Refusal> => {
  const open = await openDaily(transaction, memberId)
  const seen = seenFor(task, open.daily, dayOf(now))
  if (seen.includes(sku) || seen.length >= task.goal.products) return answerOf(task, seen)
  // Nobody looks at two things at once: time that has counted for one product counts for no other.
  const missingMs = Math.max(at, open.daily.browsedAt) + task.goal.seconds * 1_000 - now
  if (missingMs > 0) return refuse('not_yet', `再看 ${Math.ceil(missingMs / 1_000)} 秒就完成了`)
  const items = [...seen, sku]
  const { period } = periodOf(task.period, dayOf(now))
  const after: DailyDocument = { ...open.daily, browsed: { ...open.daily.browsed, [task.id]: { period, items } }, browsedAt: now }
  const { insert, replace } = filedDaily(after, open)
  for (const [collection, document] of insert) await transaction.insert(collection, [document])
  for (const [collection, document] of replace) await transaction.replace(collection, document)
  return answerOf(task, items)
}

const answerOf = ({ goal }: BrowseTask, seen: readonly string[]): Seen => ({
  done: Math.min(seen.length, goal.products),
  of: goal.products,
})
