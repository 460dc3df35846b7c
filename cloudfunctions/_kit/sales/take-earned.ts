import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { type RefundedSoFar, takenByRefund } from '../../../shared/domain/earning'
import { type Books, type Change, type HeldLot, liveLots, type Origin, takeBack, totalOf } from '../../../shared/domain/ledger'
import type { PointsShare } from '../../../shared/domain/spending'
import { grouped, yuan } from '../../../shared/domain/text'
import { type Day, dayOf } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Whereabouts } from '../ledger/whereabouts'
import { type Refunding, refundTitle } from './refunding'

/** What earlier refunds of an order took. */
export type Before = RefundedSoFar & {
  readonly writtenOff: number
  readonly held: readonly HeldLot[]
  /** Of points that paid part of the order. */
  readonly returned: PointsShare
}

/** What is to be taken of an earning. */
export interface Taking {
  readonly basis: EarnedCause
  /** Where its points are by now. */
  readonly where: Whereabouts
  readonly before: Before
  readonly eligibleFen: number
}

export interface Taken {
  readonly change: Change
  readonly steps: string[]
  /** Points that were spent and that the programme does not ask back. */
  readonly writtenOff: number
}

/** The change by which a refund takes back what was earned, under the shortfall policy of the programme. */
export const takeEarned = (work: Refunding, books: Books, { basis, where, before, eligibleFen }: Taking): Taken | Refusal => {
  const { program, seller } = work
  const today = dayOf(seller.now)
  const words = [`${refundTitle(work)},其中计分金额 ${yuan(eligibleFen)} 元`]
  const origin = originOf(basis, before, where)
  if (where.diedOn !== undefined)
    return { change: takeBack(books, 0, origin, today), steps: [...words, `该笔积分已于 ${where.diedOn} 到期,不再扣回`], writtenOff: 0 }
  if (where.revived !== undefined) return takeRevived(books, { basis, where, before, eligibleFen }, today, words)
  const { points, carryChangeFen } = takenByRefund(basis, before, eligibleFen, books.carryFen)
  const { shortfall } = program.refund
  const spent = Math.max(points - books.balance - totalOf(books.held), 0)
  if (shortfall.policy === 'block' && spent > 0)
    return refuse('refund_exceeds', `积分已使用,须先补足 ${grouped(spent)} 分才能退款`, { missingPoints: spent })
  const writtenOff = shortfall.policy === 'write_off' ? Math.min(spent, Math.max(shortfall.capPoints - before.writtenOff, 0)) : 0
  const change = takeBack(books, points - writtenOff, origin, today, carryChangeFen)
  const pending = -totalOf(change.held ?? [])
  const steps = [...words, `按比例扣回 ${grouped(points)} 分${pending > 0 ? `,其中待生效 ${grouped(pending)} 分` : ''}`]
  if (writtenOff > 0) steps.push(`积分已使用,其中 ${grouped(writtenOff)} 分按规则免扣`)
  if (change.debtChange > 0) steps.push(`积分已使用,欠 ${grouped(change.debtChange)} 分,由下次获得的积分抵还`)
  return { change, steps, writtenOff }
}

/** Of points that had died, what was asked back goes as far as it is still there; nobody owes for the dead. */
const takeRevived = (books: Books, { basis, where, before, eligibleFen }: Taking, today: Day, words: readonly string[]): Taken => {
  const { expiresOn, permille } = where.revived!
  const { points } = takenByRefund(basis, before, eligibleFen, 0)
  const back = Math.floor((points * permille) / 1000)
  const left = totalOf(liveLots(books.lots, today).filter((lot) => lot.expiresOn === expiresOn))
  const change = takeBack(books, Math.min(back, left), { expiresOn: [expiresOn], held: [] }, today)
  return { change, steps: [...words, `该笔积分到期后曾被找回,扣回其中 ${grouped(Math.min(back, left))} 分`], writtenOff: 0 }
}

/** Last days of the lots that an earning opened, held ones included. */
export const openedDays = ({ openedOn, heldUntil }: Pick<EarnedCause, 'openedOn' | 'heldUntil'>): Day[] => [
  ...(openedOn === null ? [] : [openedOn]),
  ...heldUntil.map(({ expiresOn }) => expiresOn),
]

const originOf = ({ heldUntil }: EarnedCause, before: Before, { expiresOn }: Whereabouts): Origin => ({
  expiresOn,
  held: [...heldUntil, ...before.held.filter(({ releaseOn }) => heldUntil.some((own) => own.releaseOn === releaseOn))],
})
