import type { ActionData } from '../../../shared/contracts'
import { type Account, NOTHING_PROMISED } from '../../../shared/contracts/documents/account'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { MessageDocument } from '../../../shared/contracts/documents/message'
import { EMPTY_BOOKS, type Entry, spendable } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { firstStanding, type RulesAt } from '../../../shared/domain/tiers'
import { maskPhone } from '../../../shared/domain/text'
import { dayOf, NEVER, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByOpenid, accountByPhoneKey, memberById } from '../../_kit/accounts'
import { fingerprintHash, phoneKey } from '../../_kit/digest'
import { memberNumber } from '../../_kit/ids'
import { messageOf } from '../../_kit/inbox/message'
import { written } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { asMember } from '../../_kit/people'
import { rulesOf } from '../../_kit/programs'
import { newReferral } from '../../_kit/referrals/documents'
import { nothingYet, postingOf, rewardOnce } from '../../_kit/rewards/single'
import { NO_DEED, type NotedDeed, noteDeed } from '../../_kit/shares/deed'
import { openToken } from '../../_kit/shares/token'
import type { Reader } from '../../_kit/store'
import { formerOf } from '../../_kit/traces'
import { transact } from '../../_kit/transact'
import { phoneOfCode } from '../../_kit/wechat/phone-number'
import type { Act, MemberRequest } from '../request'

type Joined = ActionData<'member.join'>

/** Becoming a member (C6). Who is one already gets the same answer; two taps at once make one account. */
export const joinMember: Act<'member.join'> = async (request) => {
  const joined = await alreadyJoined(request)
  if (joined) return joined
  const { phoneCode } = request.input
  const phone = phoneCode === undefined ? null : await phoneOfCode(phoneCode, request.now)
  // WeChat takes a phone code once: of two taps the second has none left, but may find the account that the first has made.
  if (isRefusal(phone)) return (await alreadyJoined(request)) ?? phone
  const rulesAt = await rulesOf(request.store, request.now)
  let noted = NOTHING_NOTED
  const outcome = await transact<Joined>(request.store, {
    act: async (transaction) => {
      // Drawn anew each time: a member number that is taken is a reason to try again.
      const fresh = newAccount(request, rulesAt(request.now), phone)
      noted = await broughtBy(transaction, request, { friend: fresh, phone, program: rulesAt(request.now) })
      const { account, entries } = await welcomed({ ...fresh, invitedBy: noted.inviterId }, rulesAt, request.now)
      await transaction.insert('accounts', [account])
      await transaction.insert('members', [personOf(request, account, phone)])
      await transaction.insert('messages', [welcomeTo(account, request.now)])
      if (entries.length > 0) await transaction.insert('entries', entries)
      for (const [collection, document] of noted.insert) await transaction.insert(collection, [document])
      return viewOf(account, request.now)
    },
    earlier: () => whoWasFirst(request, phone),
  })
  if (!isRefusal(outcome)) await noted.followUp()
  return outcome
}

/** What comes of the token that somebody joins by. */
interface BroughtBy extends NotedDeed {
  readonly inviterId: string | null
}

const NOTHING_NOTED: BroughtBy = { ...NO_DEED, inviterId: null }

/** An invitation binds for life, now or never; a shared card counts its first deed. A token of nobody is no reason not to welcome. */
const broughtBy = async (
  read: Reader,
  { store, openid, input, now }: MemberRequest<'member.join'>,
  { friend, phone, program }: { readonly friend: Account; readonly phone: string | null; readonly program: Program },
): Promise<BroughtBy> => {
  const token = input.inviteToken === undefined ? undefined : openToken(input.inviteToken)
  if (token === undefined) return NOTHING_NOTED
  if (token.kind === 'share') {
    const deed = { friendId: friend._id, via: input.inviteToken, deed: 'join', program, now } as const
    return { ...(await noteDeed(read, store, deed)), inviterId: null }
  }
  const inviter = program.daily.referral === null ? undefined : await memberById(read, token.memberId)
  if (inviter === undefined) return NOTHING_NOTED
  const referral = newReferral({
    inviteeId: friend._id,
    inviterId: inviter._id,
    at: shanghaiIso(now),
    deviceKey: deviceKeyOf(input.device),
    former: await formerOf(read, { phone, person: openid }),
  })
  return { ...NO_DEED, insert: [['referrals', referral]], inviterId: inviter._id }
}

const deviceKeyOf = (device: string | undefined): string | null => (device === undefined ? null : fingerprintHash('device', device))

/** The account with what its programme gives for joining and for the phone (E3). */
const welcomed = async (account: Account, rulesAt: RulesAt, now: number): Promise<{ account: Account; entries: Entry[] }> => {
  const when = { program: rulesAt(now), now }
  const joined = await rewardOnce(nothingYet(settled(account, now, rulesAt)), 'join', when)
  const rewarded = account.maskedPhone === null ? joined : await rewardOnce(joined, 'phone', when)
  return written(postingOf(rewarded) ?? { account: joined.state.account, drafts: [] }, now)
}

const alreadyJoined = async ({ store, openid, now }: MemberRequest<'member.join'>) => {
  const existing = await accountByOpenid(store, openid)
  return existing && viewOf(existing, now)
}

/**
 * Uniqueness of person and phone is the database's own. Neither taken: the drawn member number was, or the outcome is unknown, and the
 * next attempt finds out.
 */
const whoWasFirst = async (request: MemberRequest<'member.join'>, phone: string | null): Promise<Joined | Refusal | undefined> => {
  const joined = await alreadyJoined(request)
  if (joined) return joined
  const holder = phone === null ? undefined : await accountByPhoneKey(request.store, phoneKey(phone))
  return holder && refuse('phone_taken')
}

const newAccount = ({ openid, now }: MemberRequest<'member.join'>, program: Program, phone: string | null): Account => {
  const memberId = memberNumber()
  const noFailures = { hour: '', count: 0 }
  return {
    _id: memberId,
    schema: 1,
    openid,
    phoneKey: phone === null ? `none:${memberId}` : phoneKey(phone),
    maskedPhone: phone === null ? null : maskPhone(phone),
    name: null,
    status: 'active',
    frozenBy: null,
    ...firstStanding(program, dayOf(now)),
    cardSerial: 1,
    lastCodeStep: -1,
    failures: { digits: noFailures, claim: noFailures },
    ...EMPTY_BOOKS,
    lots: [],
    held: [],
    nextExpiryOn: NEVER,
    nextReleaseOn: NEVER,
    joinedAt: shanghaiIso(now),
    birthday: null,
    firstOrderId: null,
    capCounts: {},
    tickets: {},
    hasPresents: false,
    badges: [],
    outbox: [],
    outboxAt: NOTHING_PROMISED,
    nextOccasionOn: NEVER,
    reminded: {},
    nextReminderOn: NEVER,
    invitedBy: null,
    fingerprints: { payment: [], address: [] },
  }
}

/** The person behind the account: read when a message is sent or the member looks, never at the till. */
const personOf = ({ openid, input, now }: MemberRequest<'member.join'>, account: Account, phone: string | null): MemberDocument =>
  asMember({
    _id: account._id,
    schema: 1,
    openid,
    phone,
    consents: [{ version: input.consentVersion, at: shanghaiIso(now) }],
    inviteToken: input.inviteToken ?? null,
    deviceKey: deviceKeyOf(input.device),
    joinedAt: account.joinedAt,
  })

const welcomeTo = ({ _id }: Account, now: number): MessageDocument =>
  messageOf({
    key: `welcome:${_id}`,
    memberId: _id,
    kind: 'service',
    title: '欢迎加入常青会员',
    body: '结账时出示会员码即可累计积分。忘了出示也不要紧，凭小票上的补录码可以补记。',
    link: 'card',
    now,
  })

const viewOf = (account: Account, now: number): Joined => ({
  memberRef: account._id,
  tier: account.tier,
  balance: spendable(account, dayOf(now)),
})
