import type { CreditedAnswer, PurchaseRequest } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import type { PointsPaymentDocument } from '../../../shared/contracts/documents/points-payment'
import { basketOf, eligibleOf, stepsOf } from '../../../shared/domain/earning'
import type { Books, EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { income } from '../ledger/income'
import type { Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { balanceLine, incomeWords } from '../ledger/words'
import { firstPurchase } from '../referrals/first-purchase'
import type { Reader } from '../store'
import { earnedBy, earnedCauseOf, givenBy, pendingOf, type Purchased, type Rules } from './earned'
import { fingerprintsOf, seenWith } from './fingerprints'
import { grown } from './grown'
import { type Brought, creditSentence, pointsTold } from './points-told'
import { chosen } from './quote/chosen'
import type { Sale } from './sale'

/** A sale of a member: what he earns by it, explained. `paid` is what points pay of it, confirmed: it earns by the money part alone. */
export const memberSale = async (
  read: Reader,
  found: Account,
  sale: Sale,
  paid?: PointsPaymentDocument,
): Promise<Posting<CreditedAnswer>> => {
  const { purchase, rulesAt, seller, paidAt } = sale
  const before = settled(found, seller.now, rulesAt)
  const { account, drafts, books } = before
  const {
    purchased,
    earned,
    steps: quoteSteps,
  } = await chosen(sale, account._id, async (rules) => {
    const under = purchasedUnder(sale, rules, paid)
    return { purchased: under, earned: await earnedBy(read, account, books, under) }
  })
  const { evaluation, noted, guards } = earned
  const { program } = purchased.rules
  // The points are still those of the tier in which the goods were bought.
  const paidOn = dayOf(paidAt)
  const { change, steps, opened } = income(books, givenBy(program, evaluation), {
    program,
    tier: account.tier,
    livesFrom: paidOn,
    heldFrom: paidOn,
    today: dayOf(seller.now),
    carryChangeFen: evaluation.carryChangeFen,
    bought: true,
  })
  const cause = { ...earnedCauseOf(purchased, evaluation, opened), ...pointsPaidOf(program, purchase, paid) }
  const risen = grown(rulesAt(seller.now), before, { key: sale.key, change, growth: cause.growth, now: seller.now })
  const draft: EntryDraft = {
    ...change,
    _id: sale.key,
    kind: 'purchase',
    title: `消费 ${yuan(purchase.amountFen)} 元`,
    steps: [...stepsOf(evaluation), ...quoteSteps, ...steps, ...risen.steps],
    actor: seller.actor,
    programVersion: program.version,
    inputDigest: sale.inputDigest,
    orderId: purchase.orderId,
    storeId: seller.storeId,
    cause,
  }
  const brought = { draft, held: cause.heldUntil }
  const fingerprints = fingerprintsOf(purchase)
  const invitation = await firstPurchase(read, account, noted.firstOrderId === purchase.orderId, {
    orderId: purchase.orderId,
    paidAt,
    eligibleFen: cause.eligibleFen,
    fingerprints,
    program,
  })
  return {
    account: { ...risen.account, ...noted, fingerprints: seenWith(account, fingerprints) },
    drafts: [...drafts, draft],
    insert: guards.insert,
    replace: [...guards.replace, ...invitation, ...(paid ? [['points_payments', paid] as const] : [])],
    tell: (after) => [pointsTold(leadOf(sale, paid), brought, after), ...risen.told],
    answer: (after) => answerOf(sale, brought, after, paid),
  }
}

const purchasedUnder = ({ purchase, seller, paidAt }: Sale, rules: Rules, paid?: PointsPaymentDocument): Purchased => ({
  orderId: purchase.orderId,
  storeId: seller.storeId,
  paidAt,
  basket: basketOf(rules.program, purchase, paid),
  rules,
  now: seller.now,
})

/** What later refunds have to know of the points that paid part of it. */
const pointsPaidOf = (program: Program, purchase: PurchaseRequest, paid?: PointsPaymentDocument): Pick<EarnedCause, 'pointsPaid'> => {
  if (!paid) return {}
  const { _id: paymentId, points, valueFen, lots } = paid
  return { pointsPaid: { paymentId, points, valueFen, lots, eligibleFen: eligibleOf(program, purchase).eligibleFen } }
}

const leadOf = ({ purchase }: Sale, paid?: PointsPaymentDocument): string => {
  const lead = `您本次消费 ${yuan(purchase.amountFen)} 元`
  return paid ? `${lead}(${grouped(paid.points)} 分抵 ${yuan(paid.valueFen)} 元)` : lead
}

const receiptOf = ({ purchase: { amountFen } }: Sale, paid?: PointsPaymentDocument): string[] => {
  const whole = `消费 ${yuan(amountFen)} 元`
  if (!paid) return [whole]
  return [whole, `积分抵扣 ${grouped(paid.points)} 分 = ${yuan(paid.valueFen)} 元`, `实付 ${yuan(amountFen - paid.valueFen)} 元`]
}

const answerOf = (sale: Sale, brought: Brought, after: Books, paid?: PointsPaymentDocument): CreditedAnswer => {
  const { draft, held } = brought
  return {
    entryId: draft._id,
    points: draft.points,
    ...pendingOf(held),
    balance: after.balance,
    message: creditSentence(leadOf(sale, paid), brought, after),
    receipt: [...receiptOf(sale, paid), `本次积分 +${incomeWords(draft.points, held)}`, balanceLine(after)],
    explanation: [...draft.steps],
  }
}
