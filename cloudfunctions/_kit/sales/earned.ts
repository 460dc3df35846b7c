import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { type Basket, type CapCounts, evaluateBasket, type Evaluation, type Shopper } from '../../../shared/domain/earning'
import { type Books, type HeldLot, totalOf } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { growthOf } from '../../../shared/domain/tiers'
import { shanghaiIso } from '../../../shared/domain/time'
import type { Given, Income } from '../ledger/income'
import { withinLimits } from '../limits'
import type { Changes } from '../limits/campaign-budgets'
import type { Reader } from '../store'

/** What a purchase earns by. */
export interface Rules {
  readonly program: Program
  /** Epoch ms, when it was paid or a quote was given that is kept: which of the rules run. */
  readonly at: number
  /** Campaigns that do not run just now. */
  readonly pausedRules: ReadonlySet<string>
}

/** A purchase that is to earn: of a member at the till, or a receipt that somebody claims. */
export interface Purchased {
  readonly orderId: string
  readonly storeId: string
  /** Epoch ms. */
  readonly paidAt: number
  readonly basket: Basket
  readonly rules: Rules
  /** Epoch ms of the booking. */
  readonly now: number
}

export interface Earned {
  readonly evaluation: Evaluation
  /** What the purchase leaves in the account beside its books. */
  readonly noted: Pick<Account, 'capCounts'> & Partial<Pick<Account, 'firstOrderId'>>
  /** Guards of the limits that it has used up a part of. */
  readonly guards: Changes
}

/** What a purchase earns for a member, within the limits that hold across members. Called in the transaction that books it. */
export const earnedBy = async (read: Reader, account: Account, books: Books, purchased: Purchased): Promise<Earned> => {
  const { orderId, storeId, basket, rules, now } = purchased
  const { program, at, pausedRules } = rules
  const shopper = shopperOf(account, books)
  const unlimited = evaluateBasket(program, basket, shopper, { at, storeId, pausedRules })
  const place = { memberId: account._id, storeId, at, now }
  const { evaluation, changes } = await withinLimits(read, program, unlimited, place)
  const first = shopper.isFirstPurchase ? { firstOrderId: orderId } : {}
  return { evaluation, noted: { capCounts: { ...evaluation.capCounts }, ...first }, guards: changes }
}

export const shopperOf = (account: Account, books: Books): Shopper => ({
  tier: account.tier,
  birthday: account.birthday,
  // An account from before first orders were noted has bought if anything was ever booked on it.
  isFirstPurchase: account.firstOrderId === undefined ? account.seq === 0 : account.firstOrderId === null,
  carryFen: books.carryFen,
  capCounts: account.capCounts as CapCounts,
})

/** What comes in, and for how long each part of it is held. */
export const givenBy = (program: Program, { basePoints, grants }: Evaluation): Given[] => [
  { points: basePoints, holdDays: program.earning.holdDays },
  ...grants,
]

/** What refunds will need, whatever the programme says by then. */
export const earnedCauseOf = (
  { paidAt, basket, rules: { program } }: Purchased,
  evaluation: Evaluation,
  opened: Income['opened'],
): EarnedCause => ({
  paidAt: shanghaiIso(paidAt),
  channel: basket.channel,
  amountFen: basket.amountFen,
  eligibleFen: basket.eligibleFen,
  points: evaluation.points,
  extraPoints: evaluation.points - evaluation.basePoints,
  grants: evaluation.grants.map(({ ruleId, points }) => ({ ruleId, points })),
  growth: growthOf(basket.eligibleFen),
  excludedSkus: [...basket.excludedSkus],
  rate: program.earning.points,
  perFen: program.earning.perFen,
  remainder: evaluation.remainder,
  ...opened,
})

/** What of an answer waits for its day; nothing where nothing does. */
export const pendingOf = (held: readonly HeldLot[]): { pending?: number } => (held.length > 0 ? { pending: totalOf(held) } : {})
