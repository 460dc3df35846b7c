import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import { granted } from '../../../shared/domain/reminders'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountByOpenid, type Member } from '../../_kit/accounts'
import { filedDaily, openDaily } from '../../_kit/daily/documents'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { openWallet, writeWallet } from '../../_kit/wallets/documents'
import { templateNameOf } from '../../_kit/wallets/template-ids'
import type { Deal } from '../request'
import { answerLine, linesOf } from './templates'

const popupSchema = linesOf(answerLine)

/** Templates that are remembered of a member; an app has no more. */
const MOST_TEMPLATES = 50

/**
 * What a member has answered in the panel for reminders, by WeChat's own word: the wallet counts one more message of each accepted template
 * (X4), and the task of allowing them goes by it. A refusal takes nothing away that was granted before.
 */
export const dealWithSubscription: Deal = async ({ store, now, event }) => {
  const parsed = popupSchema.safeParse(event)
  if (!parsed.success) return true
  const { FromUserName: openid, CreateTime: createTime, List } = parsed.data
  const accepted = List.filter(({ SubscribeStatusString }) => SubscribeStatusString === 'accept').map(({ TemplateId }) => TemplateId)
  if (accepted.length === 0) return true
  const noted = await transact<true>(store, {
    act: async (transaction) => {
      const account = await accountByOpenid(transaction, openid)
      if (!account) return true
      await noteGrants(transaction, account, accepted, createTime)
      await noteAnswer(transaction, account, accepted, now)
      return true
    },
  })
  return !isRefusal(noted)
}

const noteGrants = async (transaction: Transaction, account: Member, accepted: readonly string[], createTime: number): Promise<void> => {
  const opened = await openWallet(transaction, account)
  const templates = accepted.flatMap((id) => templateNameOf(id) ?? [])
  const wallet = templates.reduce<WalletDocument>((one, template) => granted(one, { createTime, template }), opened.wallet)
  await writeWallet(transaction, wallet, opened)
}

const noteAnswer = async (transaction: Transaction, account: Member, accepted: readonly string[], now: number): Promise<void> => {
  const opened = await openDaily(transaction, account._id)
  const at = shanghaiIso(now)
  const subscribed = { ...opened.daily.subscribed, ...Object.fromEntries(accepted.map((id) => [id, at])) }
  if (Object.keys(subscribed).length > MOST_TEMPLATES) return
  const { insert, replace } = filedDaily({ ...opened.daily, subscribed }, opened)
  for (const [collection, document] of insert) await transaction.insert(collection, [document])
  for (const [collection, document] of replace) await transaction.replace(collection, document)
}
