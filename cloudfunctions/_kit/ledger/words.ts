import type { Books, Change } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'

/** The closing steps of every explanation: from when to when what came in can be spent, and what a debt took. */
export const lotSteps = (change: Change): string[] => [
  ...(change.debtChange < 0 ? [`先抵还欠分 ${grouped(-change.debtChange)} 分`] : []),
  ...change.lots.filter((lot) => lot.points > 0).map((lot) => `${grouped(lot.points)} 分有效期至 ${lot.expiresOn}`),
  ...(change.held ?? [])
    .filter((lot) => lot.points > 0)
    .map((lot) => `${grouped(lot.points)} 分自 ${lot.releaseOn} 起可用,有效期至 ${lot.expiresOn}`),
]

/** `当前积分 1,280`, and the debt where there is one. */
export const balanceLine = (after: Books): string =>
  after.debt > 0 ? `当前积分 ${grouped(after.balance)},欠分 ${grouped(after.debt)}` : `当前积分 ${grouped(after.balance)}`
