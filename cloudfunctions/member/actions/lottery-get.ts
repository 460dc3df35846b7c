import type { ActionData } from '../../../shared/contracts'
import { leftOf, stateAt, type Won } from '../../../shared/domain/lottery'
import { spendable } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import type { Prize } from '../../../shared/domain/program'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { asOfNow } from '../../_kit/ledger/settle'
import { asPrize, openGuard, prizeState } from '../../_kit/lottery/documents'
import { type KnownLottery, knownLotteries, lotteryNamed, stateOf } from '../../_kit/lottery/known'
import { commitmentOf, seedOf } from '../../_kit/lottery/seed'
import { rulesOf } from '../../_kit/programs'
import type { Store } from '../../_kit/store'
import { drawsLeft, freeDraws } from '../lottery/draws-left'
import { type Act, callerAccount } from '../request'

type Answer = ActionData<'lottery.get'>

/** A lottery with everything that has to be published (K6), and what the caller has won so far, in whichever lottery. */
export const getLottery: Act<'lottery.get'> = async (request) => {
  const { store, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const all = await knownLotteries(store, now)
  const known = lotteryNamed(all, input.lotteryId, now)
  if (!known) return refuse('not_found', '现在没有抽奖活动')
  const { lottery } = known
  const { daily } = await openDaily(store, account._id)
  const { guard } = await openGuard(store, lottery.id, commitmentOf(lottery))
  const member = asOfNow(account, now, await rulesOf(store, now))
  return {
    lotteryId: lottery.id,
    name: lottery.name,
    from: lottery.period.from,
    until: lottery.period.until,
    state: stateOf(known, now),
    price: lottery.price,
    perDay: lottery.perDay,
    drawsLeftToday: drawsLeft(lottery, daily, dayOf(now)),
    ...freeDraws(account, lottery),
    balance: member.dormantSince === null ? spendable(member, dayOf(now)) : 0,
    prizes: lottery.prizes.map((prize) => prizeView(prize, guard.won)),
    commitment: guard.commitment,
    ...(stateAt(lottery, now) === 'over' ? { seed: seedOf(lottery) } : {}),
    draws: guard.draws,
    others: othersOf(all, known, now),
    won: await wonBy(store, account._id, now),
  }
}

const prizeView = (prize: Prize, won: Won): Answer['prizes'][number] => {
  const { id, name, valueFen, ppm, stock, gives } = prize
  return { prizeId: id, name, valueFen, ppm, ...(stock === null ? {} : { stock, left: leftOf(prize, won)! }), gives }
}

/** One that was dropped can be rechecked once its period is over; until then there is nothing to see of it. */
const othersOf = (all: readonly KnownLottery[], shown: KnownLottery, now: number): Answer['others'] =>
  all
    .filter((known) => known !== shown && (known.isCurrent || stateAt(known.lottery, now) === 'over'))
    .map((known) => ({ lotteryId: known.lottery.id, name: known.lottery.name, state: stateOf(known, now) }))

const wonBy = async (store: Store, memberId: string, now: number): Promise<Answer['won']> => {
  const found = await store.find('prizes', { where: { memberId }, order: [['at', 'desc']], limit: LIMITS.prizesShown })
  const won = found.map(asPrize).filter(({ source }) => source === 'lottery')
  return won.map((prize) => ({ code: prize._id, name: prize.name, until: prize.until, state: prizeState(prize, now), at: prize.at }))
}
