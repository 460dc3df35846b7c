import type { Account } from '../../../shared/contracts/documents/account'
import { EMPTY_BOOKS, spendable } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { maskPhone } from '../../../shared/domain/text'
import { dayOf, NEVER, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByOpenid, accountByPhoneKey } from '../../_kit/accounts'
import { sleep } from '../../_kit/clock'
import { phoneKey } from '../../_kit/digest'
import { jitter, memberNumber } from '../../_kit/ids'
import { asAccount } from '../../_kit/ledger/documents'
import { currentProgram } from '../../_kit/programs'
import { type Document, StoreFault } from '../../_kit/store'
import { phoneOfCode } from '../../_kit/wechat/phone-number'
import type { Act, MemberRequest } from '../request'

const ATTEMPTS = 6
const WAIT_MS = 40

/** Becoming a member (C6). Who is one already gets the same answer; two taps at once make one account. */
export const joinMember: Act<'member.join'> = async (request) => {
  const joined = await alreadyJoined(request)
  if (joined) return joined
  const { phoneCode } = request.input
  const phone = phoneCode === undefined ? null : await phoneOfCode(phoneCode, request.now)
  // WeChat takes a phone code once: of two taps the second has none left, but may find the account that the first has made.
  if (isRefusal(phone)) return (await alreadyJoined(request)) ?? phone
  const program = await currentProgram(request.store, request.now)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await sleep(jitter(WAIT_MS * attempt))
    const outcome = await tryJoin(request, program, phone)
    if (outcome) return outcome
  }
  return refuse('busy')
}

const alreadyJoined = async ({ store, openid, now }: MemberRequest<'member.join'>) => {
  const existing = await accountByOpenid(store, openid)
  return existing && viewOf(existing, now)
}

/** One attempt; undefined when it is to be made again. Uniqueness of person and phone is the database's own. */
const tryJoin = async (request: MemberRequest<'member.join'>, program: Program, phone: string | null) => {
  const account = newAccount(request, program, phone)
  try {
    const transaction = await request.store.begin()
    try {
      await transaction.insert('accounts', [asAccount(account)])
      await transaction.insert('members', [profileOf(request, account, phone)])
      await transaction.commit()
    } catch (error) {
      await transaction.abort()
      throw error
    }
    return viewOf(account, request.now)
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    return whoWasFirst(request, phone)
  }
}

const whoWasFirst = async (
  request: MemberRequest<'member.join'>,
  phone: string | null,
): Promise<ReturnType<typeof viewOf> | Refusal | undefined> => {
  const joined = await alreadyJoined(request)
  if (joined) return joined
  const holder = phone === null ? undefined : await accountByPhoneKey(request.store, phoneKey(phone))
  // Neither taken: the drawn member number was, or the outcome is unknown; the next attempt finds out.
  return holder ? refuse('phone_taken') : undefined
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
    tier: program.tiers[0]!.id,
    growth: 0,
    cardSerial: 1,
    lastCodeStep: -1,
    failures: { digits: noFailures, claim: noFailures },
    ...EMPTY_BOOKS,
    lots: [],
    nextExpiryOn: NEVER,
    joinedAt: shanghaiIso(now),
  }
}

/** The person behind the account: read when a message is sent or the member looks, never at the till. */
const profileOf = (
  { openid, input, now }: MemberRequest<'member.join'>,
  account: Account,
  phone: string | null,
): Document & Record<string, unknown> => ({
  _id: account._id,
  schema: 1,
  openid,
  phone,
  consents: [{ version: input.consentVersion, at: shanghaiIso(now) }],
  inviteToken: input.inviteToken ?? null,
  joinedAt: account.joinedAt,
})

const viewOf = (account: Account, now: number) => ({ memberRef: account._id, tier: account.tier, balance: spendable(account, dayOf(now)) })
