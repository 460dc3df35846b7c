import type { ActionData } from '../../../shared/contracts'
import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { fallsOn, granted, wonAfter } from '../../../shared/domain/lottery'
import type { Lottery, Prize, Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { filedDaily, openDaily, type OpenDaily } from '../../_kit/daily/documents'
import { hmacHex, requestHash } from '../../_kit/digest'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled, type Settled } from '../../_kit/ledger/settle'
import { asDraw, drawId, filedGuard, openGuard, type OpenGuard } from '../../_kit/lottery/documents'
import { knownLotteries, lotteryNamed, stateOf } from '../../_kit/lottery/known'
import { commitmentOf, seedOf } from '../../_kit/lottery/seed'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { drawDigest, drawEntry, type Outcome } from '../lottery/draw-entry'
import { drawsLeft, freeDraws, ticketsFor, withDraw, withoutTicket } from '../lottery/draws-left'
import { wonThing, wonTold } from '../lottery/won-things'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Drawn = ActionData<'lottery.draw'>

/** A request to draw, with all that is known before the transaction. */
interface Drawing {
  readonly request: MemberRequest<'lottery.draw'>
  readonly key: string
  readonly lottery: Lottery
  readonly rulesAt: RulesAt
  readonly program: Program
}

/**
 * Draws once (K6): points burnt, number taken, prize granted and counted, all in one transaction. The number comes from the guard of the
 * lottery, so that no two draws share one, none is left out and the last of a prize is won once; what it wins follows from the seed that
 * was committed to, so that a request which comes again, or a transaction which is tried again, rolls no dice.
 */
export const drawLottery: Act<'lottery.draw'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  const known = lotteryNamed(await knownLotteries(store, now), input.lotteryId, now)
  if (!known) return refuse('not_found', '没有找到这个抽奖')
  const rulesAt = await rulesOf(store, now)
  // Named by caller and request: the member need not be looked up before the transaction.
  const key = `lottery:${requestHash('lottery', openid, requestId)}`
  const drawing: Drawing = { request, key, lottery: known.lottery, rulesAt, program: rulesAt(now) }
  const closed = closedNow(known.lottery, stateOf(known, now))
  const posted = await post<Drawn>(store, {
    key,
    inputDigest: drawDigest(known.lottery.id),
    now,
    decide: async (read) => closed ?? decide(read, drawing),
  })
  return isRefusal(posted) ? posted : posted.answer
}

const closedNow = ({ period }: Lottery, state: ReturnType<typeof stateOf>): Refusal | undefined => {
  if (state === 'coming') return refuse('not_yet', `抽奖将于 ${minuteOf(period.from)} 开始`)
  return state === 'over' ? refuse('over', '本期抽奖已结束') : undefined
}

/** `2026-11-20 10:00`, in Shanghai. */
const minuteOf = (iso: string): string => shanghaiIso(instantOf(iso)).slice(0, 16).replace('T', ' ')

const decide = async (read: Reader, drawing: Drawing): Promise<Posting<Drawn> | Refusal> => {
  const { request, lottery, rulesAt } = drawing
  const account = await callerAccount({ store: read, openid: request.openid })
  if (isRefusal(account)) return account
  const daily = await openDaily(read, account._id)
  const before = settled(account, request.now, rulesAt)
  const isFree = ticketsFor(before.account, lottery) > 0
  const refused = unplayable(before, lottery, isFree ? FREE : drawsLeft(lottery, daily.daily, dayOf(request.now)))
  if (refused) return refused
  const guard = await openGuard(read, lottery.id, commitmentOf(lottery))
  if (guard.guard.commitment !== commitmentOf(lottery)) return refuse('over', '本期抽奖的规则被改动过，已停止抽奖')
  return drawn(drawing, { before, daily, guard })
}

/** Draws that were redeemed in the mall: neither the price nor the limit of a day holds for them. */
const FREE = Symbol('free')

const unplayable = ({ account, books }: Settled, lottery: Lottery, left: number | typeof FREE): Refusal | undefined => {
  if (account.status === 'frozen') return refuse('account_frozen')
  if (left === FREE) return undefined
  if (left === 0) return refuse('limit_reached', `每天可抽 ${lottery.perDay} 次，今天的次数已用完，明天再来`)
  if (account.dormantSince !== null) return refuse('not_enough_points', '积分休眠中，消费一笔即可唤醒')
  return books.balance < lottery.price
    ? refuse('not_enough_points', `每次抽奖需 ${grouped(lottery.price)} 分，您有 ${grouped(books.balance)} 分`)
    : undefined
}

/** What was read of who draws and of the lottery. */
interface Opened {
  readonly before: Settled
  readonly daily: OpenDaily
  readonly guard: OpenGuard
}

const drawn = ({ request, key, lottery, program }: Drawing, { before, daily, guard }: Opened): Posting<Drawn> => {
  const { now } = request
  const { draws, won } = guard.guard
  const number = draws + 1
  const prize = granted(fallsOn(lottery, seedOf(lottery), number, hmacHex), won)
  const isFree = ticketsFor(before.account, lottery) > 0
  const outcome: Outcome = { key, lottery, number, prize, program, now, price: isFree ? 0 : lottery.price }
  const thing = wonThing(before.account._id, outcome)
  const account = isFree ? withoutTicket(before.account, lottery) : before.account
  const after = isFree ? daily.daily : withDraw(daily.daily, lottery, dayOf(now))
  const filed = [filedDaily(after, daily), filedGuard({ ...guard.guard, draws: number, won: { ...wonAfter(won, prize) } }, guard)]
  return {
    account,
    drafts: [...before.drafts, drawEntry(before, outcome)],
    tell: () => (thing ? [wonTold(thing)] : []),
    insert: [...filed.flatMap(({ insert }) => insert), ['draws', drawOf(outcome)], ...(thing ? [['prizes', thing] as const] : [])],
    replace: filed.flatMap(({ replace }) => replace),
    answer: ({ balance }) => ({
      entryId: key,
      number,
      ...(prize ? { prize: faceOf(prize, thing) } : {}),
      balance,
      drawsLeftToday: drawsLeft(lottery, after, dayOf(now)),
      ...freeDraws(account, lottery),
    }),
  }
}

const faceOf = ({ id, name, gives }: Prize, thing: PrizeDocument | undefined): Drawn['prize'] => ({
  prizeId: id,
  name,
  gives,
  ...(thing ? { code: thing._id, until: thing.until } : {}),
})

const drawOf = ({ lottery, number, prize, now }: Outcome) =>
  asDraw({ _id: drawId(lottery.id, number), schema: 1, lotteryId: lottery.id, number, at: shanghaiIso(now), prizeId: prize?.id ?? null })
