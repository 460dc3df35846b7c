import { isRefusal, refuse } from '../../../shared/errors'
import { browseToken } from '../../_kit/daily/browse-token'
import { currentProgram } from '../../_kit/programs'
import { browseTasks } from '../browsing'
import { type Act, callerAccount } from '../request'

/** Begins to look at a product: the instant is the server's, and the token is worth something to the caller alone. */
export const beginBrowsing: Act<'browse.begin'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  const program = await currentProgram(store, now)
  const task = browseTasks(program).find(({ id }) => id === input.taskId)
  if (!task || !program.daily.products.some(({ sku }) => sku === input.sku)) return refuse('not_found', '没有找到这款好物')
  return { token: browseToken(account._id, { ...input, at: now }), seconds: task.goal.seconds }
}
