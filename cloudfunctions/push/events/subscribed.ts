import * as z from 'zod'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { filedDaily, openDaily } from '../../_kit/daily/documents'
import { transact } from '../../_kit/transact'
import type { Deal } from '../request'

const answerSchema = z.object({ TemplateId: z.string().regex(/^[A-Za-z0-9_-]{4,64}$/), SubscribeStatusString: z.string() })

/** One answer comes by itself, several come as a list. */
const popupSchema = z.object({
  FromUserName: z.string().min(1).max(64),
  List: z.union([answerSchema.transform((one) => [one]), z.array(answerSchema).max(10)]),
})

/** Templates that are remembered of a member; an app has no more. */
const MOST_TEMPLATES = 50

/** What a member has answered in the panel for reminders, by WeChat's own word: the task of allowing them goes by this. */
export const dealWithSubscription: Deal = async ({ store, now, event }) => {
  const parsed = popupSchema.safeParse(event)
  if (!parsed.success) return true
  const { FromUserName: openid, List } = parsed.data
  const accepted = List.filter(({ SubscribeStatusString }) => SubscribeStatusString === 'accept').map(({ TemplateId }) => TemplateId)
  if (accepted.length === 0) return true
  const noted = await transact<true>(store, {
    act: async (transaction) => {
      const account = await accountByOpenid(transaction, openid)
      if (!account) return true
      const opened = await openDaily(transaction, account._id)
      const at = shanghaiIso(now)
      const subscribed = { ...opened.daily.subscribed, ...Object.fromEntries(accepted.map((id) => [id, at])) }
      if (Object.keys(subscribed).length > MOST_TEMPLATES) return true
      const { insert, replace } = filedDaily({ ...opened.daily, subscribed }, opened)
      for (const [collection, document] of insert) await transaction.insert(collection, [document])
      for (const [collection, document] of replace) await transaction.replace(collection, document)
      return true
    },
  })
  return !isRefusal(noted)
}
