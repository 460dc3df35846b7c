import type { Me } from '../../../shared/contracts'
import { spendable } from '../../../shared/domain/ledger'
import { tierOf } from '../../../shared/domain/program'
import { dayOf } from '../../../shared/domain/time'
import { accountByOpenid, type Member } from '../../_kit/accounts'
import { unreadCount } from '../../_kit/inbox/unread'
import { asOfNow } from '../../_kit/ledger/settle'
import { memberOf } from '../../_kit/people'
import { rulesOf } from '../../_kit/programs'
import { staffByOpenid } from '../../_kit/staff'
import type { Act, MemberRequest } from '../request'
import { badgesOf, sleepOf } from '../standing-of'

/** All that the page "me" shows, to members and to staff who are none. */
export const getMe: Act<'me.get'> = async (request) => {
  const { store, openid } = request
  const [account, staff] = await Promise.all([accountByOpenid(store, openid), staffByOpenid(store, openid)])
  return { ...(account ? { member: await viewOf(request, account) } : {}), staff: staff !== undefined }
}

const viewOf = async ({ store, now }: MemberRequest<'me.get'>, found: Member): Promise<Me> => {
  const person = await memberOf(store, found._id)
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const account = asOfNow(found, now, rulesAt)
  return {
    memberRef: account._id,
    ...(account.name === null ? {} : { name: account.name }),
    ...(account.maskedPhone === null ? {} : { maskedPhone: account.maskedPhone }),
    ...(person.birthday === null ? {} : { birthday: person.birthday }),
    ...(person.avatar === null ? {} : { avatarId: person.avatar.id }),
    joinedAt: account.joinedAt,
    tier: account.tier,
    tierName: tierOf(program, account.tier).name,
    status: account.status,
    balance: spendable(account, dayOf(now)),
    debt: account.debt,
    ...sleepOf(account),
    badges: badgesOf(program, account, dayOf(now)),
    messages: person.messages,
    unread: await unreadCount(store, account, person),
  }
}
