import type { EventAnswer, EventRequest } from '../../../shared/contracts/till'
import { type Books, spendable } from '../../../shared/domain/ledger'
import { parseCode } from '../../../shared/domain/member-code'
import type { Program, Reward } from '../../../shared/domain/program'
import { DEEDS, rewardKeys } from '../../../shared/domain/rewards'
import { yuan } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../accounts'
import { digestOf } from '../digest'
import { type Posted, post, type Posting } from '../ledger/post'
import { type Settled, settled } from '../ledger/settle'
import { programOfSale, rulesOf } from '../programs'
import { pendingOf } from '../sales/earned'
import { lookUp } from '../sales/look-up'
import { type Brought, creditSentence } from '../sales/points-told'
import { untimely } from '../sales/sale'
import type { Seller } from '../sales/seller'
import type { Reader } from '../store'
import { grant, isEmpty, rewardsOn } from './grant'

/** An event with all that its entry needs. */
interface Reported {
  readonly seller: Seller
  readonly event: EventRequest
  readonly key: string
  readonly inputDigest: string
  readonly program: Program
  readonly rewards: readonly Reward[]
}

/**
 * Books what a till or a partner system reports that a member has done (E3), once. Where the programme of that day rewards no such
 * event nothing is written, and nothing ever will be for it; where it does but this one comes to nothing, the entry says why.
 */
export const reportEvent = async (seller: Seller, event: EventRequest): Promise<Posted<EventAnswer> | Refusal> => {
  const program = await programOfSale(seller.store, seller.now, instantOf(event.occurredAt))
  if (!program) return refuse('too_old', '发生时间早于会员计划的开始')
  const key = rewardKeys.event(event.eventId)
  const reported: Reported = { seller, event, key, inputDigest: digestOfEvent(event), program, rewards: rewardsOn(program, event.kind) }
  if (reported.rewards.length === 0 && !(await seller.store.get('entries', key))) return unrewarded(reported)
  const rulesAt = await rulesOf(seller.store, seller.now)
  return post<EventAnswer>(seller.store, {
    key,
    inputDigest: reported.inputDigest,
    now: seller.now,
    decide: async (read) => {
      const member = await memberOfEvent(reported, read)
      return isRefusal(member) ? member : eventPosting(settled(member, seller.now, rulesAt), reported)
    },
  })
}

const memberOfEvent = async ({ seller, event, program }: Reported, read?: Reader): Promise<Member | Refusal> =>
  untimely(program, instantOf(event.occurredAt), seller.now, '发生') ?? lookUp(seller, event.member, read)

const unrewarded = async (reported: Reported): Promise<Posted<EventAnswer> | Refusal> => {
  const member = await memberOfEvent(reported)
  if (isRefusal(member)) return member
  const balance = spendable(member, dayOf(reported.seller.now))
  return { answer: { entryId: null, points: 0, balance, message: '会员计划目前没有这一项奖励' }, replayed: false }
}

const eventPosting = (before: Settled, { seller, event, key, inputDigest, program, rewards }: Reported): Posting<EventAnswer> => {
  const { state, brought, tell } = grant(before, rewards, {
    key,
    on: event.kind,
    title: titleOf(event),
    day: dayOf(instantOf(event.occurredAt)),
    program,
    now: seller.now,
    actor: seller.actor,
    cause: causeOf(event),
    amountFen: amountOf(event),
    inputDigest,
    storeId: seller.storeId,
  })
  return {
    account: state.account,
    drafts: state.drafts,
    tell: (after) => (isEmpty(brought) ? [] : [tell(after)]),
    answer: (after) => answerOf(event, brought, after),
  }
}

const answerOf = (event: EventRequest, brought: Brought, after: Books): EventAnswer => ({
  entryId: brought.draft._id,
  points: brought.draft.points,
  ...pendingOf(brought.held),
  balance: after.balance,
  message: creditSentence(DEEDS[event.kind].lead(amountOf(event)), brought, after),
})

const causeOf = ({ member: _, ...event }: EventRequest): Readonly<Record<string, unknown>> => event

const amountOf = (event: EventRequest): number => ('amountFen' in event ? event.amountFen : 0)

const titleOf = (event: EventRequest): string => (event.kind === 'top_up' ? `储值 ${yuan(event.amountFen)} 元` : '评价商品')

/** A code stands for its member: who does not know the outcome may read the refreshed code and report again. */
const digestOfEvent = ({ member, ...event }: EventRequest): string => {
  const code = 'code' in member ? parseCode(member.code) : undefined
  return digestOf({ ...event, member: code ? { code: code.memberRef } : member })
}
