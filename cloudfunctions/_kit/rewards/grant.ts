import type { Account } from '../../../shared/contracts/documents/account'
import { type Actor, applyChange, type Books, type EntryDraft } from '../../../shared/domain/ledger'
import type { Program, Reward, RewardKind } from '../../../shared/domain/program'
import { DEEDS, type Gift, giftOf } from '../../../shared/domain/rewards'
import { type Day, dayOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import type { Told } from '../inbox/promise'
import { income } from '../ledger/income'
import type { Settled } from '../ledger/settle'
import { type Brought, pointsTold } from '../sales/points-told'

/** What is rewarded, beside the rewards themselves. */
export interface Occasion {
  /** Business key of the entry. */
  readonly key: string
  readonly on: RewardKind
  readonly title: string
  /** The day that it is about: the programme's promises and the periods of caps go by it. */
  readonly day: Day
  /** In force on that day. */
  readonly program: Program
  readonly now: number
  readonly actor: Actor
  /** What later readers of the entry may want to know. */
  readonly cause: Readonly<Record<string, unknown>>
  readonly amountFen?: number
  readonly inputDigest?: string
  readonly storeId?: string
}

/** A state with one more entry, and what its member is told of it. */
export interface Granted {
  readonly state: Settled
  readonly brought: Brought
  readonly tell: (after: Books) => Told
}

/** One entry for all rewards of an occasion together; of 0 points, with the reasons, where they come to nothing. */
export const grant = ({ account, books, drafts }: Settled, rewards: readonly Reward[], occasion: Occasion): Granted => {
  const { day, program, now, amountFen = 0 } = occasion
  const gifts = giftsOf(account, rewards, occasion)
  const given = gifts.map(({ points }, i) => ({ points, holdDays: rewards[i]!.holdDays }))
  const terms = { program, tier: account.tier, livesFrom: day, heldFrom: day, today: dayOf(now), bought: false }
  const { change, steps, opened } = income(books, given, terms)
  const draft: EntryDraft = {
    ...change,
    _id: occasion.key,
    kind: 'reward',
    title: occasion.title,
    steps: [...gifts.flatMap((gift) => gift.steps), ...steps],
    actor: occasion.actor,
    programVersion: program.version,
    inputDigest: occasion.inputDigest ?? digestOf({ reward: occasion.key }),
    orderId: null,
    storeId: occasion.storeId ?? null,
    cause: { on: occasion.on, ...occasion.cause },
  }
  const brought = { draft, held: opened.heldUntil }
  const rewarded: Account = { ...account, capCounts: gifts.at(-1)?.capCounts ?? account.capCounts }
  return {
    state: { account: rewarded, books: applyChange(books, change), drafts: [...drafts, draft] },
    brought,
    tell: (after) => pointsTold(DEEDS[occasion.on].lead(amountFen), brought, after),
  }
}

/** Each counts on top of the ones before it. */
const giftsOf = ({ tier, capCounts }: Account, rewards: readonly Reward[], { program, day, amountFen }: Occasion): Gift[] => {
  const gifts: Gift[] = []
  for (const reward of rewards)
    gifts.push(giftOf(program, reward, { tier, capCounts: gifts.at(-1)?.capCounts ?? capCounts }, day, amountFen))
  return gifts
}

/** Whether an entry brings nothing, now or later. */
export const isEmpty = ({ draft, held }: Brought): boolean => draft.points === 0 && held.length === 0

export const rewardsOn = ({ rewards }: Program, kind: RewardKind): readonly Reward[] => rewards.filter(({ on }) => on === kind)
