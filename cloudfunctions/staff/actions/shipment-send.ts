import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { sendOff } from '../../../shared/domain/mall'
import { shanghaiIso } from '../../../shared/domain/time'
import { voucherCodeFrom } from '../../../shared/domain/voucher-code'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { memberById } from '../../_kit/accounts'
import { voucherMac } from '../../_kit/digest'
import { promise, type Told } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { asRedemption } from '../../_kit/mall/documents'
import type { Reader } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { unlessOwn } from '../counter'
import { journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

type Sending = StaffRequest<'shipment.send'>

/** Goods are on their way: the member is told, and by which number they are followed. Sent again, the same request answers the same. */
export const sendShipment: StaffAct<'shipment.send'> = (request) => {
  const { store, now, input } = request
  const { carrier, number } = input
  return transact<{ sentAt: string }>(store, {
    act: async (transaction) => {
      const redemption = await shipmentOf(transaction, input.entryId)
      if (isRefusal(redemption)) return redemption
      const member = await memberById(transaction, redemption.memberId)
      if (!member) return refuse('not_found', '会员已注销，无需发货')
      const own = unlessOwn(request, member)
      if (isRefusal(own)) return own
      const sent = sendOff(redemption, { carrier, number }, now)
      if (isRefusal(sent)) return sent
      const line = journalLine(request, {
        key: lineKey(request),
        action: 'shipment.send',
        title: `发货：${redemption.name}（${carrier} ${number}）`,
        memberId: member._id,
        memberName: member.name,
      })
      await transaction.replace('redemptions', asRedemption(sent))
      await transaction.replace('accounts', asAccount(promise(member, sentTold(sent, input), now)))
      await transaction.insert('staff_log', [line])
      return { sentAt: shanghaiIso(now) }
    },
    earlier: async () => {
      const line = (await store.get('staff_log', lineKey(request))) as { readonly at: string } | undefined
      return line && { sentAt: line.at }
    },
  })
}

const lineKey = ({ staff, requestId, input }: Sending): string => `shipment.send:${input.entryId}:${staff._id}:${requestId}`

/** Its code follows from its entry, so that no list has to show it. */
const shipmentOf = async (read: Reader, entryId: string): Promise<RedemptionDocument | Refusal> => {
  const found = await read.get('redemptions', voucherCodeFrom(voucherMac(entryId)))
  return found === undefined ? refuse('not_found', '没有找到这笔兑换') : asRedemption(found)
}

const sentTold = ({ entryId, name }: RedemptionDocument, { carrier, number }: Sending['input']): Told => ({
  key: `shipped:${entryId}`,
  kind: 'service',
  title: '礼品已发货',
  body: `“${name}”已发货，${carrier} ${number}，可在“我的兑换”中查看。`,
  link: 'redemptions',
})
