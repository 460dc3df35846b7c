import type { Account } from '../../../shared/contracts/documents/account'
import { type Books, type Change, giveBack, type Lot, mergeLots, totalOf } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import type { Day } from '../../../shared/domain/time'
import { lotSteps } from './words'

/** Spent points that come back, ready for an entry. */
export interface GivenBack {
  readonly change: Change
  /** What came back, a debt that it repaid included, and what had died meanwhile. */
  readonly points: number
  readonly lapsed: number
  /** Into which lots, and what became of the rest. */
  readonly steps: readonly string[]
}

/**
 * Spent points come back into the very lots that they came from: what has died since comes back dead, and that is said. To somebody who has
 * left nothing comes back: their books are closed.
 */
export const givenBack = ({ status }: Pick<Account, 'status'>, books: Books, burnt: readonly Lot[], today: Day): GivenBack => {
  if (status === 'left')
    return { change: giveBack(books, [], today).change, points: 0, lapsed: totalOf(burnt), steps: ['会员已注销,积分不再退回'] }
  const { change, lapsed } = giveBack(books, burnt, today)
  const dead = mergeLots([], burnt).filter(({ expiresOn }) => expiresOn < today)
  return {
    change,
    points: totalOf(burnt) - lapsed,
    lapsed,
    steps: [
      ...lotSteps(change),
      ...dead.map(({ expiresOn, points }) => `其中 ${grouped(points)} 分的有效期至 ${expiresOn},已到期,不再退回`),
    ],
  }
}
