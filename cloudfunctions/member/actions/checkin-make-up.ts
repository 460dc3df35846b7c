import type { ActionData } from '../../../shared/contracts'
import { cardsLeft, mended, missedDays } from '../../../shared/domain/check-in'
import type { CheckIn } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { checkInKey, daysAround } from '../../_kit/daily/check-ins'
import { filedDaily, openDaily, type OpenDaily } from '../../_kit/daily/documents'
import { pay } from '../../_kit/daily/pay'
import { digestOf } from '../../_kit/digest'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { callerPlayer } from '../player'
import type { Act } from '../request'

type MadeUp = ActionData<'checkin.makeUp'>

interface MakingUp {
  readonly rules: CheckIn
  readonly rulesAt: RulesAt
  readonly now: number
  /** The day that was missed. */
  readonly day: Day
  readonly key: string
}

/** 补签 (K1): a missed day is filled in. Its entry earns nothing, and stands under the key that a check-in of that day would have. */
export const makeUpCheckIn: Act<'checkin.makeUp'> = async ({ store, openid, now, input: { day } }) => {
  const caller = await callerPlayer({ store, openid })
  if (isRefusal(caller)) return caller
  const rulesAt = await rulesOf(store, now)
  const rules = rulesAt(now).daily.checkIn
  if (!rules?.makeUp) return refuse('not_found', '会员计划目前没有补签卡')
  const work: MakingUp = { rules, rulesAt, now, day, key: checkInKey(caller._id, day) }
  const posted = await post<MadeUp>(store, {
    key: work.key,
    inputDigest: digestOfWork(work),
    now,
    decide: async (read) => {
      const account = await callerPlayer({ store: read, openid })
      return isRefusal(account) ? account : decided(read, account, work)
    },
  })
  if (!isRefusal(posted)) return posted.answer
  // A real check-in stands under the key: there is nothing to mend.
  return posted.refused === 'conflict' ? refuse('not_eligible', '这一天已经签到') : posted
}

const digestOfWork = ({ key }: MakingUp): string => digestOf({ madeUp: key })

const decided = async (read: Reader, account: Member, work: MakingUp): Promise<Posting<MadeUp> | Refusal> => {
  const open = await openDaily(read, account._id)
  const done = await daysAround(read, account._id, work.day, dayOf(work.now))
  return unacceptable(account, open, done, work) ?? posting(account, open, done, work)
}

/** Why the day cannot be made up. */
const unacceptable = (account: Member, { daily }: OpenDaily, done: ReadonlySet<Day>, work: MakingUp): Refusal | undefined => {
  const { rules, now, day } = work
  if (done.has(day)) return refuse('not_eligible', '这一天已经签到')
  if (!missedDays(rules, done, dayOf(instantOf(account.joinedAt)), dayOf(now)).includes(day))
    return refuse('not_eligible', `只能补签最近 ${rules.makeUp?.daysBack ?? 0} 天内漏签的日子`)
  return cardsLeft(rules, daily.makeUps, dayOf(now)) > 0 ? undefined : refuse('limit_reached', '本月的补签卡已用完')
}

const posting = (account: Member, open: OpenDaily, done: ReadonlySet<Day>, work: MakingUp): Posting<MadeUp> => {
  const { rules, rulesAt, now, day, key } = work
  const month = dayOf(now).slice(0, 7)
  const { makeUps } = open.daily
  const used = { month, used: (makeUps.month === month ? makeUps.used : 0) + 1 }
  const streak = mended(open.daily.streak, day, done)
  const { state, daily, replace } = pay(
    settled(account, now, rulesAt),
    { ...open.daily, streak, makeUps: used },
    {
      key,
      kind: 'checkin',
      title: `补签 ${day}`,
      lead: null,
      points: 0,
      holdDays: 0,
      steps: [`使用一张补签卡，补签 ${day}，补签不得积分`, `连续签到 ${streak.run} 天`],
      day,
      program: rulesAt(now),
      now,
      actor: { kind: 'member', id: account._id },
      cause: { madeUp: true },
      isFree: true,
      inputDigest: digestOfWork(work),
    },
  )
  const filed = filedDaily(daily, open)
  return {
    account: state.account,
    drafts: state.drafts,
    insert: filed.insert,
    replace: [...filed.replace, ...replace],
    answer: () => ({ day, run: streak.run, best: streak.best, cardsLeft: cardsLeft(rules, used, dayOf(now)) }),
  }
}
