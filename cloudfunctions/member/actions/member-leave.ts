import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { ErasureDocument } from '../../../shared/contracts/documents/erasure'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { close, type EntryDraft, totalOf } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import type { RulesAt } from '../../../shared/domain/tiers'
import { NEVER, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { isFrozenByStaff } from '../../_kit/cards/freeze'
import { openFiles } from '../../_kit/cloudbase/files'
import { digestOf, requestHash } from '../../_kit/digest'
import { asErasure, erase } from '../../_kit/erasure'
import { withOutbox } from '../../_kit/inbox/promise'
import { type Posting, post } from '../../_kit/ledger/post'
import { type Settled, settled } from '../../_kit/ledger/settle'
import { errorFields, log } from '../../_kit/log'
import { asMember, memberOf } from '../../_kit/people'
import { rulesOf } from '../../_kit/programs'
import type { Reader, Store } from '../../_kit/store'
import { leaveTrace } from '../../_kit/traces'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Left = ActionData<'member.leave'>

/** A request to leave, with all that its entry needs. */
interface Leaving {
  readonly request: MemberRequest<'member.leave'>
  readonly key: string
  readonly inputDigest: string
  readonly rulesAt: RulesAt
}

/**
 * 注销 (C6): in one transaction the points die, the account loses its name and the person's document is emptied; what was written to and by
 * the person is removed right after. Keyed hashes of phone and WeChat account stay, so that who comes again counts as no new friend of anybody (R3). The entry is named by a keyed hash of caller and request, because that is all a request that comes
 * again still has: the WeChat account belongs to nobody by then, or to a fresh member.
 */
export const leaveMember: Act<'member.leave'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  const leaving: Leaving = {
    request,
    key: `leave:${requestHash('leave', openid, requestId)}`,
    inputDigest: digestOf({ leave: input.balance }),
    rulesAt: await rulesOf(store, now),
  }
  let noted: ErasureDocument | undefined
  const posted = await post<Left>(store, {
    key: leaving.key,
    inputDigest: leaving.inputDigest,
    now,
    decide: (read) => decide(read, leaving, (erasure) => (noted = erasure)),
  })
  if (isRefusal(posted)) return posted
  // An answer of before may have found a fresh member behind the same WeChat account: what it left to erase is the timer's.
  if (!posted.replayed && noted !== undefined) await eraseNow(store, noted, now)
  return posted.answer
}

/** The member has left whatever happens here: what is interrupted is finished by the timer. */
const eraseNow = async (store: Store, noted: ErasureDocument, now: number): Promise<void> => {
  try {
    await erase(store, openFiles(), noted, now)
  } catch (error) {
    log.warn('erasure is left to the timer', { memberId: noted._id, ...errorFields(error) })
  }
}

const decide = async (read: Reader, leaving: Leaving, onLeaver: (noted: ErasureDocument) => void): Promise<Posting<Left> | Refusal> => {
  const { openid, now, input } = leaving.request
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  if (isFrozenByStaff(account)) return refuse('frozen_by_staff')
  const before = settled(account, now, leaving.rulesAt)
  const { balance } = before.books
  if (balance !== input.balance) return refuse('conflict', `积分已变为 ${grouped(balance)} 分，请重新确认`, { balance })
  const noted = asErasure({ _id: account._id, schema: 1, at: shanghaiIso(now), hasPresents: account.hasPresents })
  onLeaver(noted)
  const person = await memberOf(read, account._id)
  const trace = await leaveTrace(read, { phone: person.phone, person: openid }, account._id, now)
  return left({ before, person, trace, noted }, leaving)
}

/** Who leaves, and what stays to be done and to be known of them. */
interface Leaver {
  readonly before: Settled
  readonly person: MemberDocument
  readonly trace: Awaited<ReturnType<typeof leaveTrace>>
  readonly noted: ErasureDocument
}

const left = (
  { before: { account, books, drafts }, person, trace, noted }: Leaver,
  { request, key, inputDigest, rulesAt }: Leaving,
): Posting<Left> => {
  const leftAt = shanghaiIso(request.now)
  const pending = totalOf(books.held)
  const draft: EntryDraft = {
    ...close(books),
    _id: key,
    kind: 'leave',
    title: '注销会员',
    steps: [
      ...(books.balance > 0 ? [`剩余 ${grouped(books.balance)} 分作废`] : []),
      ...(pending > 0 ? [`待生效 ${grouped(pending)} 分作废`] : []),
      ...(books.debt > 0 ? [`未抵还的欠分 ${grouped(books.debt)} 分一并核销`] : []),
      '个人资料已删除，账目保留但不再与本人关联',
    ],
    actor: { kind: 'member', id: account._id },
    programVersion: rulesAt(request.now).version,
    inputDigest,
    orderId: null,
    storeId: null,
    cause: {},
  }
  return {
    account: nameless(account),
    drafts: [...drafts, draft],
    insert: [['erasures', noted], ...trace.insert],
    replace: [['members', forgotten(person, leftAt)], ...trace.replace],
    answer: () => ({ leftAt, burnt: books.balance + pending }),
  }
}

/** The books without the person and without what was still to be told: WeChat account and phone are free for a fresh member, and no code is ever good again. */
const nameless = (account: Account): Account => ({
  ...withOutbox(account, []),
  openid: `left:${account._id}`,
  phoneKey: `none:${account._id}`,
  maskedPhone: null,
  name: null,
  status: 'left',
  frozenBy: null,
  cardSerial: account.cardSerial + 1,
  birthday: null,
  fingerprints: { payment: [], address: [] },
  tickets: {},
  nextOccasionOn: NEVER,
  tierUntil: NEVER,
})

/** What stays of the person: to which terms consent was given when, and from when to when. */
const forgotten = ({ _id, consents, joinedAt }: MemberDocument, leftAt: string): MemberDocument =>
  asMember({ _id, schema: 1, openid: null, phone: null, inviteToken: null, consents, joinedAt, leftAt })
