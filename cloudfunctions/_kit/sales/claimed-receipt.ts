import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { earnForClaim } from '../../../shared/domain/earning'
import type { Actor, EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { growthOf, standingAfter } from '../../../shared/domain/tiers'
import { yuan } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { type Income, income } from '../ledger/income'
import type { Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { type Claim, NO_REMINDER } from '../ledger/unlinked'
import { creditSentence, pointsTold } from './points-told'

interface Claiming {
  /** In force when the sale was paid. */
  readonly program: Program
  /** In force now: it says which tier a growth reaches. */
  readonly current: Program
  readonly now: number
  readonly actor: Actor
  readonly inputDigest: string
}

/** An open receipt that becomes a member's: what it earns, as far as it was not refunded before. */
export const claimedReceipt = (claim: Claim, found: Account, claiming: Claiming): Posting<ActionData<'receipt.claim'>> => {
  const { program, current, now, actor, inputDigest } = claiming
  const { account, books, drafts } = settled(found, now, program.version)
  const earning = earnForClaim(program, claim, books.carryFen)
  // A claim is the moment of earning: the lifetime of its points begins today, not on the day of the receipt.
  const { change, steps, opened } = income(books, [{ points: earning.points, holdDays: 0 }], {
    program,
    tier: account.tier,
    livesFrom: dayOf(now),
    heldFrom: dayOf(instantOf(claim.paidAt)),
    today: dayOf(now),
    carryChangeFen: earning.carryChangeFen,
    bought: true,
  })
  const cause = causeOf(claim, program, earning.points, opened)
  const { steps: tierSteps, ...standing } = standingAfter(current, account, cause.growth)
  const draft: EntryDraft = {
    ...change,
    _id: `claim:${claim.orderId}`,
    kind: 'claim',
    title: `补录消费 ${yuan(claim.amountFen)} 元`,
    steps: [...earning.steps, ...steps, ...tierSteps],
    actor,
    programVersion: program.version,
    inputDigest,
    orderId: claim.orderId,
    storeId: claim.storeId,
    cause,
  }
  const taken: Claim = { ...claim, state: 'claimed', memberId: account._id, remindPhone: null, remindAt: NO_REMINDER }
  return {
    account: { ...account, ...standing },
    drafts: [...drafts, draft],
    replace: [['claims', taken]],
    tell: (after) => [pointsTold(draft, creditSentence(`您${draft.title}`, draft, after))],
    answer: (after) => ({ entryId: draft._id, points: draft.points, balance: after.balance }),
  }
}

const causeOf = (claim: Claim, program: Program, points: number, opened: Income['opened']): EarnedCause => ({
  paidAt: claim.paidAt,
  channel: claim.channel,
  amountFen: claim.amountFen - claim.refundedFen,
  eligibleFen: claim.eligibleFen - claim.refundedEligibleFen,
  points,
  extraPoints: 0,
  grants: [],
  growth: growthOf(claim.eligibleFen - claim.refundedEligibleFen),
  excludedSkus: claim.excludedSkus,
  rate: program.earning.points,
  perFen: program.earning.perFen,
  remainder: program.earning.remainder,
  ...opened,
})
