import type { ActionData } from '../../../shared/contracts'
import { checkedIn, pointsOfRun } from '../../../shared/domain/check-in'
import type { CheckIn } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { checkInKey } from '../../_kit/daily/check-ins'
import { filedDaily, openDaily, type OpenDaily } from '../../_kit/daily/documents'
import { pay, type Paid, paymentDigest } from '../../_kit/daily/pay'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { NO_DEED, noteDeed } from '../../_kit/shares/deed'
import { callerPlayer } from '../player'
import type { Act } from '../request'

type CheckedIn = ActionData<'checkin.do'>

interface CheckingIn {
  readonly rules: CheckIn
  readonly rulesAt: RulesAt
  readonly now: number
  readonly key: string
}

/** Checks in for today (K1). The key of the entry names the day, so that it counts once however often it is asked for. */
export const checkIn: Act<'checkin.do'> = async ({ store, openid, now, input }) => {
  const caller = await callerPlayer({ store, openid })
  if (isRefusal(caller)) return caller
  const rulesAt = await rulesOf(store, now)
  const rules = rulesAt(now).daily.checkIn
  if (rules === null) return refuse('not_found', '会员计划目前没有签到')
  const key = checkInKey(caller._id, dayOf(now))
  let noted = NO_DEED
  const posted = await post<CheckedIn>(store, {
    key,
    inputDigest: paymentDigest(key),
    now,
    decide: async (read) => {
      const account = await callerPlayer({ store: read, openid })
      if (isRefusal(account)) return account
      noted = await noteDeed(read, store, { friendId: account._id, via: input.via, deed: 'check_in', program: rulesAt(now), now })
      const checkedIn = posting(account, await openDaily(read, account._id), { rules, rulesAt, now, key })
      return { ...checkedIn, insert: [...(checkedIn.insert ?? []), ...noted.insert] }
    },
  })
  if (isRefusal(posted)) return posted
  await noted.followUp()
  return posted.answer
}

const posting = (account: Member, open: OpenDaily, work: CheckingIn): Posting<CheckedIn> => {
  const paid = paidFor(account, open, work)
  const { insert, replace } = filedDaily(paid.daily, open)
  return {
    account: paid.state.account,
    drafts: paid.state.drafts,
    insert,
    replace: [...replace, ...paid.replace],
    answer: ({ balance }) => answerOf(work, account, paid, balance),
  }
}

const paidFor = (account: Member, open: OpenDaily, { rules, rulesAt, now, key }: CheckingIn): Paid => {
  const day = dayOf(now)
  const streak = checkedIn(open.daily.streak, day)
  // A day before the latest one, where two servers disagree about midnight, begins a run of its own.
  const run = streak.last === day ? streak.run : 1
  const points = pointsOfRun(rules, run)
  return pay(
    settled(account, now, rulesAt),
    { ...open.daily, streak },
    {
      key,
      kind: 'checkin',
      title: '每日签到',
      lead: null,
      points,
      holdDays: 0,
      steps: [`连续签到第 ${run} 天，得 ${points} 分`],
      day,
      program: rulesAt(now),
      now,
      actor: { kind: 'member', id: account._id },
      cause: { run },
      isFree: true,
    },
  )
}

const answerOf = (
  { rules, now, key }: CheckingIn,
  before: Member,
  { state, daily: { streak }, points }: Paid,
  balance: number,
): CheckedIn => {
  const badges = state.account.badges.filter(({ id }) => !before.badges.some((had) => had.id === id)).map(({ id }) => id)
  return {
    entryId: key,
    points,
    balance,
    day: dayOf(now),
    run: streak.run,
    best: streak.best,
    tomorrow: pointsOfRun(rules, streak.run + 1),
    ...(badges.length > 0 ? { badges } : {}),
  }
}
