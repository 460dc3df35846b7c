import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { standingWords } from '../../../shared/domain/mall'
import { yuan } from '../../../shared/domain/text'
import type { Day } from '../../../shared/domain/time'
import type { Told } from '../inbox/promise'

/** It can be used, or is on its way. The code stands on its page, not in the message: a message is easily shown around. */
export const redeemedTold = (redemption: RedemptionDocument, today: Day): Told => ({
  key: `redeemed:${redemption.entryId}`,
  kind: 'points',
  title: redemption.certificate ? '感谢您的捐赠' : '兑换成功',
  body: `“${redemption.name}”：${standingWords(redemption.kind, redemption, today)}。`,
  link: 'redemptions',
})

/** Nobody has used it in time. */
export const lapsedTold = ({ name, entryId }: RedemptionDocument, back: string): Told => ({
  key: `lapsed:${entryId}`,
  kind: 'points',
  title: '兑换已过期',
  body: `“${name}”逾期未使用，已失效，${back}。`,
  link: 'redemptions',
})

/** Nobody has paid it in time. */
export const unpaidTold = ({ name, entryId }: RedemptionDocument, back: string): Told => ({
  key: `lapsed:${entryId}`,
  kind: 'points',
  title: '兑换未付款',
  body: `“${name}”未在时限内付款，兑换已取消，${back}。`,
  link: 'redemptions',
})

/** Money has come too late. */
export const paidInVainTold = ({ name, entryId, fen }: RedemptionDocument): Told => ({
  key: `paid-in-vain:${entryId}`,
  kind: 'points',
  title: '付款将原路退回',
  body: `“${name}”的兑换已结束，您支付的 ${yuan(fen)} 元将原路退回。`,
  link: 'redemptions',
})
