import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import type { Program } from '../../../shared/domain/program'
import { type Day, dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { currentProgram } from '../../_kit/programs'
import { browseTasks, seenFor } from '../browsing'
import { type Act, callerAccount } from '../request'

/** What the shop shows, and the task that wants it looked at while there is more to look at (K2). */
export const listProducts: Act<'products.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const program = await currentProgram(request.store, request.now)
  const { daily } = await openDaily(request.store, account._id)
  const today = dayOf(request.now)
  const seen = new Set(browseTasks(program).flatMap((task) => seenFor(task, daily, today)))
  return {
    products: program.daily.products.map((product) => ({ ...product, seen: seen.has(product.sku) })),
    ...wantedBy(program, daily, today),
  }
}

const wantedBy = (program: Program, daily: DailyDocument, today: Day): Pick<ActionData<'products.list'>, 'task'> => {
  const task = browseTasks(program).find((one) => seenFor(one, daily, today).length < one.goal.products)
  if (!task) return {}
  const { products, seconds } = task.goal
  return { task: { taskId: task.id, name: task.name, seconds, done: seenFor(task, daily, today).length, of: products } }
}
