import type { Account } from '../../../shared/contracts/documents/account'
import type { PresentCause } from '../../../shared/contracts/documents/entry'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { type Actor, type EntryDraft, giveBack } from '../../../shared/domain/ledger'
import { ended, type PresentEnd, uncountPresent } from '../../../shared/domain/presents'
import { grouped } from '../../../shared/domain/text'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { accountById, type Member } from '../accounts'
import { digestOf } from '../digest'
import { promise, type Told } from '../inbox/promise'
import { asAccount, CorruptDocument } from '../ledger/documents'
import { givenBack } from '../ledger/given-back'
import { type Filed, type Posted, post, type Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { lotSteps } from '../ledger/words'
import { rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { asPresent, presentById } from './documents'
import { arrivedTold, backTold, notComingTold, receivedTold } from './told'

/** What ending answers, to whoever asks how often: of the account that the points went to. */
export interface PresentEnded {
  readonly points: number
  readonly lapsed: number
  readonly balance: number
}

/** The two, as their accounts are in the transaction. */
export interface Parties {
  readonly giver: Account
  readonly friend: Account | undefined
  /** Who asks; undefined where nobody does. */
  readonly caller: Member | undefined
}

export interface Ending {
  readonly presentId: string
  readonly now: number
  readonly actor: (parties: Parties) => Actor
  /** Who asks; left out by the timer. */
  readonly caller?: (read: Reader) => Promise<Member | Refusal>
  /** How it ends, or why it cannot. */
  readonly how: (present: PresentDocument, parties: Parties) => PresentEnd | Refusal
  /** Told of the present as it will be stored, for who shows it. */
  readonly onEnded?: (present: PresentDocument, parties: Parties) => void
}

/** A present ends once, whoever ends it and however: the entry has one name, whosever it is. */
export const presentEndKey = (presentId: string): string => `present-end:${presentId}`

/**
 * A present ends: the points reach the friend, or go back into the very lots that they came from; which of the two is decided by what is read
 * in the transaction. Points that died on the way come dead and say so, and to somebody who has left nothing comes back.
 */
export const endPresent = async (store: Store, ending: Ending): Promise<Posted<PresentEnded> | Refusal> => {
  const { presentId, now } = ending
  const rulesAt = await rulesOf(store, now)
  const inputDigest = digestOf({ present: presentId })
  return post(store, { key: presentEndKey(presentId), inputDigest, now, decide: (read) => decide(read, ending, { rulesAt, inputDigest }) })
}

interface Work {
  readonly rulesAt: RulesAt
  readonly inputDigest: string
}

const decide = async (read: Reader, ending: Ending, work: Work): Promise<Posting<PresentEnded> | Refusal> => {
  const caller = await ending.caller?.(read)
  if (isRefusal(caller)) return caller
  const present = await presentById(read, ending.presentId)
  if (isRefusal(present)) return present
  const accountOf = async (id: string) => (caller?._id === id ? caller : accountById(read, id))
  const giver = await accountOf(present.giverId)
  if (!giver) throw new CorruptDocument(present._id, 'was given by nobody')
  const parties: Parties = { giver, friend: present.friendId === null ? undefined : await accountOf(present.friendId), caller }
  const end = ending.how(present, parties)
  if (isRefusal(end)) return end
  return end.state === 'given' ? given(present, parties, ending, work) : back(present, parties, { ...ending, end }, work)
}

const draftOf = (
  { presentId, actor, now }: Ending,
  parties: Parties,
  { rulesAt, inputDigest }: Work,
): Omit<EntryDraft, 'points' | 'lots' | 'debtChange' | 'carryChangeFen' | 'title' | 'steps' | 'cause'> => ({
  _id: presentEndKey(presentId),
  kind: 'present',
  actor: actor(parties),
  programVersion: rulesAt(now).version,
  inputDigest,
  orderId: null,
  storeId: null,
})

const causeOf = (step: PresentCause['step'], { lots, entryId }: PresentDocument, lapsed: number, forfeited: number) =>
  ({ step, entryId, lots, lapsed, forfeited }) satisfies PresentCause

/** Somebody is told without anything being booked; who has left is not. */
const tellBeside = (account: Account, message: Told, now: number): Filed => {
  const after = promise(account, message, now)
  return after === account ? [] : [['accounts', asAccount(after)]]
}

const given = (before: PresentDocument, parties: Parties, ending: Ending, work: Work): Posting<PresentEnded> => {
  const { now } = ending
  const { giver, friend } = parties
  if (!friend) throw new CorruptDocument(before._id, 'is given to nobody')
  const { account, books, drafts } = settled(friend, now, work.rulesAt)
  const today = dayOf(now)
  const { change, lapsed } = giveBack(books, before.lots, today)
  const present = asPresent(ended(before, { state: 'given' }, lapsed, now))
  const dead = before.lots.filter(({ expiresOn }) => expiresOn < today)
  const draft: EntryDraft = {
    ...change,
    ...draftOf(ending, parties, work),
    title: '收到好友转赠',
    steps: [
      `好友转赠 ${grouped(present.points)} 分，有效期不变`,
      ...lotSteps(change),
      ...dead.map(({ expiresOn, points }) => `其中 ${grouped(points)} 分的有效期至 ${expiresOn}，途中已到期`),
    ],
    cause: causeOf('given', present, lapsed, 0),
  }
  ending.onEnded?.(present, parties)
  return {
    account,
    drafts: [...drafts, draft],
    replace: [['presents', present], ...tellBeside(giver, arrivedTold(present, friend.name, now), now)],
    tell: () => [receivedTold(present, giver.name, change.points)],
    answer: ({ balance }) => ({ points: change.points, lapsed, balance }),
  }
}

const back = (
  before: PresentDocument,
  parties: Parties,
  ending: Ending & { readonly end: PresentEnd },
  work: Work,
): Posting<PresentEnded> => {
  const { now, end } = ending
  const { giver } = parties
  const friend = parties.friend ?? (end.friendId === undefined ? undefined : parties.caller)
  const standing = settled(giver, now, work.rulesAt)
  const returned = givenBack(giver, standing.books, before.lots, dayOf(now))
  const dead = giveBack(standing.books, before.lots, dayOf(now)).lapsed
  const present = asPresent(ended(before, end, dead, now))
  const draft: EntryDraft = {
    ...returned.change,
    ...draftOf(ending, parties, work),
    title: '转赠退回',
    steps: [BACK[end.state](end), ...returned.steps],
    cause: causeOf('back', present, dead, returned.lapsed - dead),
  }
  ending.onEnded?.(present, parties)
  return {
    account: { ...standing.account, capCounts: uncountPresent(standing.account.capCounts as never, before.limitKeys, before.points) },
    drafts: [...standing.drafts, draft],
    replace: [
      ['presents', present],
      ...(friend ? tellBeside({ ...friend, hasPresents: true }, notComingTold(present, giver.name, now), now) : []),
    ],
    tell: () => [backTold(present, returned.points, now)],
    answer: ({ balance }) => ({ points: returned.points, lapsed: returned.lapsed, balance }),
  }
}

const LAPSED: Readonly<Record<NonNullable<PresentEnd['reason']>, string>> = {
  unanswered: '好友没有在期限内领取',
  giver_frozen: '会员卡已挂失，转赠取消',
  friend_frozen: '对方的会员卡已挂失，转赠取消',
  giver_left: '会员已注销',
  friend_left: '对方已注销，转赠取消',
}

const BACK: Readonly<Record<PresentEnd['state'], (end: PresentEnd) => string>> = {
  given: () => '',
  refused: () => '好友没有接受',
  withdrawn: () => '您撤回了转赠',
  lapsed: ({ reason }) => LAPSED[reason ?? 'unanswered'],
}
