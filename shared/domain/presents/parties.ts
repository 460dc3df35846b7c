import { dayInWords } from '../expiry'
import type { Presents, RiskPolicy } from '../program'
import { assess } from '../risk'
import { addDays, dayOf, instantOf } from '../time'
import { refuse, type Refusal } from '../../errors'

/** What decides whether somebody may give, or be given. */
export interface Party {
  readonly frozen: boolean
  readonly dormant: boolean
  /** Shanghai ISO 8601. */
  readonly joinedAt: string
}

/** The first day on which a member may take part. */
const readyOn = ({ joinedAt }: Party, { memberDays }: Presents): string => addDays(dayOf(instantOf(joinedAt)), memberDays)

/** Why a member can neither give nor be given; undefined for who can. */
export const barOfParty = (party: Party, terms: Presents, now: number): Refusal | undefined => {
  if (party.frozen) return refuse('account_frozen')
  if (party.dormant) return refuse('not_eligible', '积分正在休眠，消费一次即可恢复，之后可以转赠和接受转赠')
  const ready = readyOn(party, terms)
  return dayOf(now) < ready
    ? refuse('not_eligible', `入会满 ${terms.memberDays} 天后可以转赠和接受转赠（${dayInWords(ready, dayOf(now))}起）`)
    : undefined
}

/** What ties two accounts to one person. */
export interface Ties {
  readonly samePhone: boolean
  readonly samePerson: boolean
  readonly sameDevice: boolean
}

/** Everything that speaks against an invitation and says nothing about a present. */
const BESIDE_THE_POINT = {
  isSelf: false,
  deviceMembers: 0,
  rejoined: false,
  chain: 0,
  joinedNearby: 0,
  sharedPayment: 0,
  sharedAddress: 0,
  receiverPurchases: 1,
  orderFen: null,
  minFen: 0,
}

/**
 * Whether two accounts count as one person's: by the rules and weights that invitations are judged by (R3). What would be held for somebody
 * to look at is refused here, because nobody looks at presents.
 */
export const areOwnAccounts = (policy: RiskPolicy, ties: Ties): boolean =>
  assess(policy, { ...BESIDE_THE_POINT, ...ties }).outcome !== 'pay'

/** What the member is told of it: a hint, not a manual (R4). */
export const OWN_ACCOUNT = refuse('own_account', '积分不能转赠给自己的账户，如有疑问可联系门店')
