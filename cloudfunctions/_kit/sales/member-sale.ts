import type { CreditedAnswer } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { type Earning, earnForSale } from '../../../shared/domain/earning'
import type { Books, EntryDraft } from '../../../shared/domain/ledger'
import { growthOf, standingAfter } from '../../../shared/domain/tiers'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { type Income, income } from '../ledger/income'
import type { Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { balanceLine } from '../ledger/words'
import { creditSentence, pointsTold } from './points-told'
import type { Sale } from './sale'

/** A sale of a member: what he earns by it, explained. */
export const memberSale = (found: Account, sale: Sale): Posting<CreditedAnswer> => {
  const { purchase, program, current, seller } = sale
  const { account, drafts, books } = settled(found, seller.now, program.version)
  const earning = earnForSale(program, purchase, books.carryFen)
  // The points are still those of the tier in which the goods were bought.
  const paidOn = dayOf(sale.paidAt)
  const { change, steps, opened } = income(books, [{ points: earning.points, holdDays: 0 }], {
    program,
    tier: account.tier,
    livesFrom: paidOn,
    heldFrom: paidOn,
    today: dayOf(seller.now),
    carryChangeFen: earning.carryChangeFen,
    bought: true,
  })
  const { steps: tierSteps, ...standing } = standingAfter(current, account, growthOf(earning.eligibleFen))
  const draft: EntryDraft = {
    ...change,
    _id: sale.key,
    kind: 'purchase',
    title: `消费 ${yuan(purchase.amountFen)} 元`,
    steps: [...earning.steps, ...steps, ...tierSteps],
    actor: seller.actor,
    programVersion: program.version,
    inputDigest: sale.inputDigest,
    orderId: purchase.orderId,
    storeId: seller.storeId,
    cause: causeOf(sale, earning, opened),
  }
  return {
    account: { ...account, ...standing },
    drafts: [...drafts, draft],
    tell: (after) => [pointsTold(draft, sentenceOf(sale, draft, after))],
    answer: (after) => answerOf(sale, draft, after),
  }
}

/** What refunds will need, whatever the programme says by then. */
const causeOf = ({ purchase, program, paidAt }: Sale, earning: Earning, opened: Income['opened']): EarnedCause => ({
  paidAt: shanghaiIso(paidAt),
  channel: purchase.channel ?? null,
  amountFen: purchase.amountFen,
  eligibleFen: earning.eligibleFen,
  points: earning.points,
  extraPoints: 0,
  grants: [],
  growth: growthOf(earning.eligibleFen),
  excludedSkus: [...earning.excludedSkus],
  rate: program.earning.points,
  perFen: program.earning.perFen,
  remainder: program.earning.remainder,
  ...opened,
})

const sentenceOf = ({ purchase }: Sale, draft: EntryDraft, after: Books): string =>
  creditSentence(`您本次消费 ${yuan(purchase.amountFen)} 元`, draft, after)

const answerOf = (sale: Sale, draft: EntryDraft, after: Books): CreditedAnswer => ({
  entryId: draft._id,
  points: draft.points,
  balance: after.balance,
  message: sentenceOf(sale, draft, after),
  receipt: [`消费 ${yuan(sale.purchase.amountFen)} 元`, `本次积分 +${grouped(draft.points)}`, balanceLine(after)],
  explanation: [...draft.steps],
})
