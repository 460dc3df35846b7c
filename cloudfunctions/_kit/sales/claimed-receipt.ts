import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import { basketOfClaim, stepsOf } from '../../../shared/domain/earning'
import type { Actor, EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { yuan } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { income } from '../ledger/income'
import type { Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { type Claim, NO_REMINDER } from '../ledger/unlinked'
import { firstPurchase } from '../referrals/first-purchase'
import type { Reader } from '../store'
import { earnedBy, earnedCauseOf, givenBy, pendingOf, type Purchased } from './earned'
import { NO_FINGERPRINTS } from './fingerprints'
import { grown } from './grown'
import { pointsTold } from './points-told'

interface Claiming {
  /** In force when the sale was paid. */
  readonly program: Program
  /** Those in force by now: they say which tier a growth reaches, and what became of it since the last entry. */
  readonly rulesAt: RulesAt
  /** Campaigns that do not run just now. */
  readonly pausedRules: ReadonlySet<string>
  readonly now: number
  readonly actor: Actor
  readonly inputDigest: string
}

/** An open receipt that becomes a member's: what it earns, as far as it was not refunded before, by the rules that ran when it was paid. */
export const claimedReceipt = async (
  read: Reader,
  claim: Claim,
  found: Account,
  claiming: Claiming,
): Promise<Posting<ActionData<'receipt.claim'>>> => {
  const { program, rulesAt, pausedRules, now, actor, inputDigest } = claiming
  const before = settled(found, now, rulesAt)
  const { account, books, drafts } = before
  const paidAt = instantOf(claim.paidAt)
  const { orderId, storeId } = claim
  const purchased: Purchased = { orderId, storeId, paidAt, basket: basketOfClaim(claim), rules: { program, at: paidAt, pausedRules }, now }
  const { evaluation, noted, guards } = await earnedBy(read, account, books, purchased)
  // A claim is the moment of earning: the lifetime of its points begins today, not on the day of the receipt.
  const { change, steps, opened } = income(books, givenBy(program, evaluation), {
    program,
    tier: account.tier,
    livesFrom: dayOf(now),
    heldFrom: dayOf(paidAt),
    today: dayOf(now),
    carryChangeFen: evaluation.carryChangeFen,
    bought: true,
  })
  const cause = earnedCauseOf(purchased, evaluation, opened)
  const key = `claim:${claim.orderId}`
  const risen = grown(rulesAt(now), before, { key, change, growth: cause.growth, now })
  const draft: EntryDraft = {
    ...change,
    _id: key,
    kind: 'claim',
    title: `补录消费 ${yuan(claim.amountFen)} 元`,
    steps: [...stepsOf(evaluation), ...steps, ...risen.steps],
    actor,
    programVersion: program.version,
    inputDigest,
    orderId: claim.orderId,
    storeId: claim.storeId,
    cause,
  }
  const brought = { draft, held: cause.heldUntil }
  const taken: Claim = { ...claim, state: 'claimed', memberId: account._id, remindPhone: null, remindAt: NO_REMINDER }
  const sold = { orderId, paidAt, eligibleFen: cause.eligibleFen, fingerprints: NO_FINGERPRINTS, program }
  const invitation = await firstPurchase(read, account, noted.firstOrderId === orderId, sold)
  return {
    account: { ...risen.account, ...noted },
    drafts: [...drafts, draft],
    insert: guards.insert,
    replace: [['claims', taken], ...guards.replace, ...invitation],
    tell: (after) => [pointsTold(`您${draft.title}`, brought, after), ...risen.told],
    answer: (after) => ({ entryId: draft._id, points: draft.points, ...pendingOf(cause.heldUntil), balance: after.balance }),
  }
}
