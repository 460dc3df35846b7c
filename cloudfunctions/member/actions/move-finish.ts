import type { ActionData } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { spendable } from '../../../shared/domain/ledger'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByOpenid, type Member, memberById } from '../../_kit/accounts'
import { cardPosting } from '../../_kit/cards/card-posting'
import { cardKey, isFrozenByStaff } from '../../_kit/cards/freeze'
import { digestOf } from '../../_kit/digest'
import { asOfNow } from '../../_kit/ledger/settle'
import { type Posting, post } from '../../_kit/ledger/post'
import { asMember, memberOf } from '../../_kit/people'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { leaveTrace } from '../../_kit/traces'
import { barredGuess, NO_GUESSES, noteWrongGuess } from '../move/guesses'
import { proves } from '../move/proofs'
import { openTicket, type Ticket } from '../move/ticket'
import type { Act, MemberRequest } from '../request'

type Moved = ActionData<'move.finish'>

/** A request to move a card, with all that its entry needs. */
interface Moving {
  readonly request: MemberRequest<'move.finish'>
  readonly ticket: Ticket
  readonly key: string
  readonly inputDigest: string
  readonly rulesAt: RulesAt
}

/**
 * Second step (C5): with a right proof the card belongs to the caller, in one transaction, and every older code is dead. The entry is
 * named by card and request, so a request that comes again is answered as it was, although its caller holds the card by then.
 */
export const finishMove: Act<'move.finish'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  const ticket = openTicket(input.ticket, openid)
  if (!ticket) return refuse('ticket_expired')
  const moving: Moving = {
    request,
    ticket,
    key: cardKey(ticket.memberRef, requestId),
    inputDigest: digestOf({ move: ticket.memberRef, openid, ...input }),
    rulesAt: await rulesOf(store, now),
  }
  const posted = await post<Moved>(store, { key: moving.key, inputDigest: moving.inputDigest, now, decide: (read) => decide(read, moving) })
  if (!isRefusal(posted)) return posted.answer
  return posted.refused === 'proof_wrong' ? noteWrongGuess(store, ticket.memberRef, input.proof, now) : posted
}

const decide = async (read: Reader, moving: Moving): Promise<Posting<Moved> | Refusal> => {
  const { openid, now, input } = moving.request
  if (now >= moving.ticket.until) return refuse('ticket_expired')
  if (await accountByOpenid(read, openid)) return refuse('already_member')
  const account = await memberById(read, moving.ticket.memberRef)
  if (account?.cardSerial !== moving.ticket.cardSerial) return refuse('ticket_expired')
  const person = await memberOf(read, account._id)
  const barred = barredGuess(person, input.proof, now)
  if (barred) return barred
  if (!(await proves(read, person, input.proof, now))) return refuse('proof_wrong')
  // Whoever joins anew with the WeChat account that the card leaves is no new person.
  return moved(account, person, await leaveTrace(read, { phone: null, person: account.openid }, account._id, now), moving)
}

/** What the member froze is open again, because the proof says that it is the member; what staff froze waits for the counter. */
const standingAfter = (account: Member): Pick<Member, 'status' | 'frozenBy'> =>
  isFrozenByStaff(account) ? { status: 'frozen', frozenBy: 'staff' } : { status: 'active', frozenBy: null }

const moved = (
  found: Member,
  person: MemberDocument,
  trace: Awaited<ReturnType<typeof leaveTrace>>,
  { request, ...known }: Moving,
): Posting<Moved> => {
  const { openid, now, input } = request
  const consents = [...person.consents, { version: input.consentVersion, at: shanghaiIso(now) }]
  const posting = cardPosting(found, {
    ...known,
    now,
    actor: { kind: 'member', id: found._id },
    change: 'move',
    title: '会员卡移至新的微信',
    steps: ['凭手机号和核对资料，会员卡已移至新的微信', '原微信不再持有此卡，此前的会员码全部失效', '积分、等级和记录全部保留'],
    body: '会员卡已移至这个微信，原微信不再持有此卡，此前的会员码全部失效。积分、等级和记录全部保留。如非本人操作，请尽快联系门店。',
    becomes: { ...standingAfter(found), openid },
    answer: (after) => ({ memberRef: found._id, tier: asOfNow(found, now, known.rulesAt).tier, balance: spendable(after, dayOf(now)) }),
  })
  return {
    ...posting,
    insert: [...(posting.insert ?? []), ...trace.insert],
    replace: [['members', asMember({ ...person, openid, consents, moveGuesses: NO_GUESSES })], ...trace.replace],
  }
}
