import type { ActionData } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { spendable } from '../../../shared/domain/ledger'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByOpenid, type Member, memberById } from '../../_kit/accounts'
import { cardKey } from '../../_kit/cards/freeze'
import { digestOf } from '../../_kit/digest'
import { messageOf } from '../../_kit/inbox/message'
import { NO_POINTS } from '../../_kit/ledger/no-points'
import { type Posting, post } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { asMember, memberOf } from '../../_kit/people'
import { currentProgram } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
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
  readonly programVersion: string
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
    programVersion: (await currentProgram(store, now)).version,
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
  return (await proves(read, person, input.proof, now)) ? moved(account, person, moving) : refuse('proof_wrong')
}

/** What the member froze is open again, because the proof says that it is the member; what staff froze waits for the counter. */
const standingAfter = ({ status, frozenBy }: Member): Pick<Member, 'status' | 'frozenBy'> =>
  status === 'frozen' && frozenBy !== 'member' ? { status, frozenBy } : { status: 'active', frozenBy: null }

const TITLE = '会员卡移至新的微信'

const moved = (found: Member, person: MemberDocument, { request, key, inputDigest, programVersion }: Moving): Posting<Moved> => {
  const { openid, now, input } = request
  const { account, drafts } = settled(found, now, programVersion)
  const draft = {
    ...NO_POINTS,
    _id: key,
    kind: 'card' as const,
    title: TITLE,
    steps: ['凭手机号和核对资料，会员卡已移至新的微信', '原微信不再持有此卡，此前的会员码全部失效', '积分、等级和记录全部保留'],
    actor: { kind: 'member' as const, id: account._id },
    programVersion,
    inputDigest,
    cause: { change: 'move' },
  }
  const consents = [...person.consents, { version: input.consentVersion, at: shanghaiIso(now) }]
  return {
    account: { ...account, ...standingAfter(found), openid, cardSerial: account.cardSerial + 1 },
    drafts: [...drafts, draft],
    insert: [['messages', messageAbout(account._id, key, now)]],
    replace: [['members', asMember({ ...person, openid, consents, moveGuesses: NO_GUESSES })]],
    answer: (after) => ({ memberRef: account._id, tier: account.tier, balance: spendable(after, dayOf(now)) }),
  }
}

const messageAbout = (memberId: string, key: string, now: number) =>
  messageOf({
    key: `card:${key}`,
    memberId,
    kind: 'card',
    title: TITLE,
    body: '会员卡已移至这个微信，原微信不再持有此卡，此前的会员码全部失效。积分、等级和记录全部保留。如非本人操作，请尽快联系门店。',
    link: 'safety',
    now,
  })
