import { dyingPoints } from '../../../shared/domain/expiry'
import type { Program } from '../../../shared/domain/program'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { settled } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { takenSoFar } from '../../_kit/rescue/stock'
import type { Reader } from '../../_kit/store'
import { type Act, callerAccount } from '../request'
import { reinstatable } from '../rescue/deaths'
import { offerView } from '../rescue/offer-views'
import { rescuable } from '../rescue/rescuable'
import { takenGifts } from '../rescue/taken-gifts'
import { sleepOf } from '../standing-of'

/** What is about to die, and what can be done about it (X5, X7), as of now: whether or not what is due has been written. */
export const getExpiring: Act<'expiring.get'> = async (request) => {
  const { store, now } = request
  const found = await callerAccount(request)
  if (isRefusal(found)) return found
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const before = settled(found, now, rulesAt)
  const { account, books } = before
  const today = dayOf(now)
  const who = rescuable(before, program, {
    today,
    streak: await streakOf(store, program, account._id),
    taken: await takenSoFar(store, program),
  })
  return {
    balance: books.balance,
    lots: books.lots.map((lot) => ({ ...lot })),
    soon: { days: program.rescue.windowDays, points: dyingPoints(program, books, today) },
    offers: program.rescue.offers.map((offer) => offerView(offer, who)),
    taken: await takenGifts(store, account._id, now),
    reinstatable: await reinstatable(store, before, program, now),
    ...sleepOf(account),
  }
}

const NO_STREAK = { last: null, run: 0, best: 0 }

const streakOf = async (read: Reader, { rescue }: Program, memberId: string) =>
  rescue.offers.some(({ kind }) => kind === 'extension') ? (await openDaily(read, memberId)).daily.streak : NO_STREAK
