import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import {
  barOfParty,
  canStepBack,
  isOpenToTake,
  lapsedOf,
  type PresentSide,
  presentStateAt,
  presentUntil,
  presentWords,
} from '../../../shared/domain/presents'
import type { Presents } from '../../../shared/domain/program'
import { maskName } from '../../../shared/domain/text'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById, accountByOpenid } from '../../_kit/accounts'
import { asOfNow } from '../../_kit/ledger/settle'
import { partyOf, presentById, presentTerms } from '../../_kit/presents/documents'
import { rulesOf } from '../../_kit/programs'
import { unfitGiver } from '../presents/accepting'
import type { Act } from '../request'

type Opened = ActionData<'present.open'>

/** What a friend sees who opens the card. It notes nothing, and what others have taken up tells nothing but that. */
export const openPresent: Act<'present.open'> = async ({ store, openid, now, input }) => {
  const rulesAt = await rulesOf(store, now)
  const caller = await accountByOpenid(store, openid)
  const present = await presentById(store, input.presentId)
  if (isRefusal(present)) return present
  const side = sideOf(present, caller?._id)
  const terms = presentTerms(rulesAt(now))
  if (side === undefined) {
    if (isRefusal(terms)) return terms
    if (!isOpenToTake(present, now)) return tooLate(present)
  }
  const giver = side === 'giver' ? caller : await accountById(store, present.giverId)
  const bar = isRefusal(terms) ? terms : barOf(caller && asOfNow(caller, now, rulesAt), giver, terms, now)
  return { ...opened(present, side, caller, giver, now), ...(side === undefined ? asked(bar) : {}) }
}

const sideOf = ({ giverId, friendId }: PresentDocument, callerId: string | undefined): PresentSide | undefined => {
  if (callerId === undefined) return undefined
  return callerId === giverId ? 'giver' : callerId === friendId ? 'friend' : undefined
}

/** What a stranger is told of a present that cannot be taken up any more. */
export const tooLate = ({ state }: PresentDocument): Refusal =>
  refuse('over', state === 'cooling' || state === 'given' ? '这份转赠已被领取' : '这份转赠已结束')

const asked = (bar: Refusal | undefined): Pick<Opened, 'hint' | 'canAccept'> =>
  bar ? { canAccept: false, ...(bar.message === undefined ? {} : { hint: bar.message }) } : { canAccept: true }

const barOf = (caller: Account | undefined, giver: Account | undefined, terms: Presents, now: number): Refusal | undefined => {
  if (!caller) return refuse('not_joined', `加入会员满 ${terms.memberDays} 天后可以接受转赠`)
  return barOfParty(partyOf(caller), terms, now) ?? unfitGiver(giver)
}

const opened = (
  present: PresentDocument,
  side: PresentSide | undefined,
  caller: Account | undefined,
  giver: Account | undefined,
  now: number,
): Opened => {
  const until = presentUntil(present, now)
  return {
    presentId: present._id,
    ...(side === undefined ? {} : { side }),
    member: caller !== undefined,
    maskedName: maskName(giver?.name ?? null),
    points: present.points,
    lots: present.lots,
    lapsed: lapsedOf(present, dayOf(now)),
    words: present.words,
    state: presentStateAt(present, now),
    ...(until === undefined ? {} : { until }),
    coolingHours: present.coolingHours,
    status: presentWords(present, now),
    canAccept: false,
    canRefuse: side === 'friend' ? canStepBack(present, 'friend', now) : side === undefined && caller !== undefined,
    serverTime: shanghaiIso(now),
  }
}
