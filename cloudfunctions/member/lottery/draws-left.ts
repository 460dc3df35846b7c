import type { Account } from '../../../shared/contracts/documents/account'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { countAt, countGiven } from '../../../shared/domain/earning'
import type { Cap, Lottery } from '../../../shared/domain/program'
import type { Day } from '../../../shared/domain/time'

const counterOf = ({ id }: Lottery): string => `lottery:${id}`

const capOf = ({ perDay }: Lottery): Cap => ({ per: 'member', period: 'day', points: null, times: perDay })

/** How often a member may still draw on a Shanghai day. */
export const drawsLeft = (lottery: Lottery, { capCounts }: Pick<DailyDocument, 'capCounts'>, day: Day): number =>
  Math.max(0, lottery.perDay - countAt(capCounts[`${counterOf(lottery)}/day`], 'day', day).times)

/** What a member does, with one more draw in it. */
export const withDraw = (daily: DailyDocument, lottery: Lottery, day: Day): DailyDocument => ({
  ...daily,
  capCounts: countGiven(daily.capCounts, counterOf(lottery), [capOf(lottery)], lottery.price, day) as DailyDocument['capCounts'],
})

/** Free draws that a member has of a lottery. */
export const ticketsFor = ({ tickets }: Pick<Account, 'tickets'>, { id }: Lottery): number => tickets[id] ?? 0

/** The account with one of them spent. */
export const withoutTicket = (account: Account, { id }: Lottery): Account => {
  const { [id]: before = 0, ...others } = account.tickets
  return { ...account, tickets: before > 1 ? { ...others, [id]: before - 1 } : others }
}

/** As answers name them: absent where there are none. */
export const freeDraws = (account: Pick<Account, 'tickets'>, lottery: Lottery): { freeDraws?: number } => {
  const tickets = ticketsFor(account, lottery)
  return tickets > 0 ? { freeDraws: tickets } : {}
}
