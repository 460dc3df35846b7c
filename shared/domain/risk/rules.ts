import type { RiskRule } from '../program'
import { grouped, yuan } from '../text'
import type { RiskFacts } from './types'

/** How much a rule finds, as a share of its weight, and what it says to staff; undefined where it finds nothing. */
interface Finding {
  /** 1 is the whole weight. */
  readonly share: number
  readonly words: string
}

export type RuleOfRisk = (facts: RiskFacts) => Finding | undefined

const when = (isFound: boolean, words: string, share = 1): Finding | undefined => (isFound ? { share, words } : undefined)

/** A family has a few phones between them; a drawer full of accounts has one. */
const FAMILY = 3

/** Friends told at a party join on the same evening; few convince more than so many others in a day. */
const PARTY = 5

/** A first purchase below so many times the least was made for the reward, or by somebody who needed little. */
const TOKEN_TIMES = 1.2

/** One object per rule (R3): a new one is a line here and a weight in the programme. */
export const RISK: Readonly<Record<RiskRule, RuleOfRisk>> = {
  self: ({ isSelf }) => when(isSelf, '邀请人与被邀请人是同一会员'),
  same_phone: ({ samePhone }) => when(samePhone, '被邀请人的手机号曾属于邀请人'),
  same_person: ({ samePerson }) => when(samePerson, '双方是同一个微信身份'),
  same_device: ({ sameDevice }) => when(sameDevice, '双方使用同一台设备'),
  crowded_device: ({ deviceMembers }) =>
    when(deviceMembers > FAMILY, `同一台设备上出现过 ${grouped(deviceMembers)} 位会员`, deviceMembers > 2 * FAMILY ? 1.5 : 1),
  rejoined: ({ rejoined }) => when(rejoined, '被邀请人以前是会员,注销后重新加入'),
  circular: ({ chain }) => when(chain > 0, chain === 1 ? '被邀请人曾邀请过邀请人' : `邀请关系绕回了自己(${chain} 步)`),
  burst: ({ joinedNearby }) =>
    when(joinedNearby >= PARTY, `24 小时内同一邀请人另有 ${joinedNearby} 位被邀请人加入`, joinedNearby >= 2 * PARTY ? 1.5 : 1),
  shared_payment: ({ sharedPayment }) => when(sharedPayment > 0, `另有 ${sharedPayment} 位会员用同一付款方式`, sharedPayment > 2 ? 1.5 : 1),
  shared_address: ({ sharedAddress }) => when(sharedAddress > 0, `另有 ${sharedAddress} 位会员用同一收货地址`),
  never_buys: ({ receiverPurchases }) => when(receiverPurchases === 0, '邀请人从未消费'),
  token_purchase: ({ orderFen, minFen }) =>
    when(orderFen !== null && orderFen < minFen * TOKEN_TIMES, `首单只有 ${yuan(orderFen ?? 0)} 元,刚够门槛`),
}
