import * as z from 'zod'
import { isRefusal } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { noteDelivered } from '../../_kit/deliveries/delivered'
import { transact } from '../../_kit/transact'
import { templateNameOf } from '../../_kit/wallets/template-ids'
import type { Deal } from '../request'
import { linesOf, numeric, templateId } from './templates'

/** A message id has more digits than a number can hold. */
const sentLine = z.object({ TemplateId: templateId, MsgID: z.string().min(1).max(64), ErrorCode: numeric })

const sentSchema = linesOf(sentLine)

/** What became of messages that WeChat took: told by WeChat itself, some time after it took them. */
export const dealWithDelivery: Deal = async ({ store, now, event }) => {
  const parsed = sentSchema.safeParse(event)
  if (!parsed.success) return true
  const { FromUserName: openid, List } = parsed.data
  for (const { TemplateId, MsgID: msgId, ErrorCode: errcode } of List) {
    const template = templateNameOf(TemplateId)
    if (!template) continue
    const noted = await transact<true>(store, {
      act: async (transaction) => {
        const account = await accountByOpenid(transaction, openid)
        if (account) await noteDelivered(transaction, account, { template, msgId, errcode, now })
        return true
      },
    })
    if (isRefusal(noted)) return false
  }
  return true
}
