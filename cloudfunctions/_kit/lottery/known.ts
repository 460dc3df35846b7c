import { foremost, type LotteryState, stateAt } from '../../../shared/domain/lottery'
import type { Lottery } from '../../../shared/domain/program'
import { programsSoFar } from '../programs'
import type { Store } from '../store'

/** A lottery, and whether the programme in force still holds it. */
export interface KnownLottery {
  readonly lottery: Lottery
  readonly isCurrent: boolean
}

/** All lotteries there ever were. One that a later version has dropped can still be looked at and rechecked. */
export const knownLotteries = async (store: Store, now: number): Promise<readonly KnownLottery[]> => {
  const versions = await programsSoFar(store, now)
  const current = versions.at(-1)?.daily.lotteries ?? []
  const all = new Map(versions.flatMap(({ daily }) => daily.lotteries.map((lottery) => [lottery.id, lottery] as const)))
  return [...all.values()].map((lottery) => ({ lottery, isCurrent: current.some(({ id }) => id === lottery.id) }))
}

/** A lottery that was dropped is over, whatever its period says. */
export const stateOf = ({ lottery, isCurrent }: KnownLottery, now: number): LotteryState => (isCurrent ? stateAt(lottery, now) : 'over')

/** The lottery of this id; without one, the one that a member is shown first. */
export const lotteryNamed = (known: readonly KnownLottery[], lotteryId: string | undefined, now: number): KnownLottery | undefined => {
  const wanted = lotteryId ?? shownFirst(known, now)
  return known.find(({ lottery }) => lottery.id === wanted)
}

const shownFirst = (known: readonly KnownLottery[], now: number): string | undefined => {
  const current = known.filter(({ isCurrent }) => isCurrent)
  return foremost(
    (current.length > 0 ? current : known).map(({ lottery }) => lottery),
    now,
  )?.id
}
