import { type Books, type Change, type HeldLot, totalOf } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'

/** The closing steps of every explanation: from when to when what came in can be spent, and what a debt took. */
export const lotSteps = (change: Change): string[] => [
  ...(change.debtChange < 0 ? [`先抵还欠分 ${grouped(-change.debtChange)} 分`] : []),
  ...change.lots.filter((lot) => lot.points > 0).map((lot) => `${grouped(lot.points)} 分有效期至 ${lot.expiresOn}`),
  ...(change.held ?? [])
    .filter((lot) => lot.points > 0)
    .map((lot) => `${grouped(lot.points)} 分自 ${lot.releaseOn} 起可用,有效期至 ${lot.expiresOn}`),
]

/** Which lots were spent, the first to die first. */
export const burntSteps = ({ lots }: Change): string[] => lots.map((lot) => `使用有效期至 ${lot.expiresOn} 的 ${grouped(-lot.points)} 分`)

/** `退回 5,000 分`, `退回 4,700 分,另有 300 分已到期`. */
export const givenBackWords = (points: number, lapsed: number): string =>
  `退回 ${grouped(points)} 分${lapsed > 0 ? `,另有 ${grouped(lapsed)} 分已到期` : ''}`

/** `598 分`, or `598 分(其中 200 分将于 2026-12-18 生效)`: everything that came in, `points` of it at once. */
export const incomeWords = (points: number, held: readonly HeldLot[]): string => {
  const total = `${grouped(points + totalOf(held))} 分`
  const waiting = held.map((lot) => `${grouped(lot.points)} 分将于 ${lot.releaseOn} 生效`).join('、')
  return waiting === '' ? total : `${total}(其中 ${waiting})`
}

/** `当前积分 1,280`, and the debt where there is one. */
export const balanceLine = (after: Books): string =>
  after.debt > 0 ? `当前积分 ${grouped(after.balance)},欠分 ${grouped(after.debt)}` : `当前积分 ${grouped(after.balance)}`
