import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import { withdrawn } from '../../../shared/domain/reminders'
import { isRefusal } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { transact } from '../../_kit/transact'
import { openWallet, writeWallet } from '../../_kit/wallets/documents'
import { templateNameOf } from '../../_kit/wallets/template-ids'
import type { Deal } from '../request'
import { answerLine, linesOf } from './templates'

const changeSchema = linesOf(answerLine)

/** The member has switched templates off in WeChat's settings: nothing of them will be taken until the next tap allows it. */
export const dealWithWithdrawal: Deal = async ({ store, event }) => {
  const parsed = changeSchema.safeParse(event)
  if (!parsed.success) return true
  const { FromUserName: openid, CreateTime: createTime, List } = parsed.data
  const refused = List.filter(({ SubscribeStatusString }) => SubscribeStatusString === 'reject')
  const templates = refused.flatMap(({ TemplateId }) => templateNameOf(TemplateId) ?? [])
  if (templates.length === 0) return true
  const noted = await transact<true>(store, {
    act: async (transaction) => {
      const account = await accountByOpenid(transaction, openid)
      if (!account) return true
      const opened = await openWallet(transaction, account)
      const wallet = templates.reduce<WalletDocument>((one, template) => withdrawn(one, { createTime, template }), opened.wallet)
      await writeWallet(transaction, wallet, opened)
      return true
    },
  })
  return !isRefusal(noted)
}
