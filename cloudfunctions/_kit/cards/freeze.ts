import type { Actor } from '../../../shared/domain/ledger'
import type { RulesAt } from '../../../shared/domain/tiers'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { type Member, memberById } from '../accounts'
import { digestOf } from '../digest'
import { asEntry } from '../ledger/documents'
import { type Also, post, type Posting } from '../ledger/post'
import { rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { cardPosting } from './card-posting'
import { type CardChange, messageBody, stepsOf, TITLES } from './words'

/** Whose card is changed how, and by whom. */
export interface CardWork {
  readonly memberRef: string
  readonly change: CardChange
  readonly actor: Actor & { readonly kind: 'member' | 'staff' }
  /** `cardKey` of the request. */
  readonly key: string
  readonly now: number
  /** The WeChat account that must still hold the card when it is changed; left out by staff. */
  readonly holder?: string
  /** What staff noted: shown to the member in the inbox. */
  readonly reason?: string
  /** Written in the same transaction; not at all when the card already was as wished. */
  readonly also?: Also
}

export interface CardState {
  readonly status: 'active' | 'frozen'
  /** Since when. */
  readonly at: string
}

/** Business key of one request about a card. */
export const cardKey = (memberRef: string, requestId: string): string => `card:${memberRef}:${requestId}`

/**
 * 挂失, 解挂 and 换发: one entry without points, another serial (so that every older code dies at once, on every device, and stays
 * dead) and a line in the inbox, together or not at all. A card that already is as wished stays as it is and answers since when.
 * Refuses `not_found` where nobody has this card, `frozen_by_staff` to a member whose card staff have frozen.
 */
export const changeCard = async (store: Store, work: CardWork): Promise<CardState | Refusal> => {
  const rulesAt = await rulesOf(store, work.now)
  const inputDigest = digestOf({ change: work.change, memberRef: work.memberRef, actor: work.actor, reason: work.reason ?? null })
  let already: CardState | undefined
  const posted = await post<CardState>(store, {
    key: work.key,
    inputDigest,
    now: work.now,
    also: work.also,
    decide: async (read) => {
      already = undefined
      const account = await memberById(read, work.memberRef)
      if (!account || (work.holder !== undefined && account.openid !== work.holder)) return refuse('not_found')
      const barred = barredBy(account, work)
      if (barred) return barred
      if (!isAsWished(account, work)) return changed(account, work, rulesAt, inputDigest)
      already = { status: account.status, at: await sinceWhen(read, account) }
      return AS_WISHED
    },
  })
  if (posted === AS_WISHED && already) return already
  return isRefusal(posted) ? posted : posted.answer
}

/** Ends the work without an entry; an earlier success of the very same request still overrules it and is answered as it was. */
const AS_WISHED = refuse('conflict')

/** A card that somebody other than its member froze is opened, replaced and left at the counter only. */
export const isFrozenByStaff = ({ status, frozenBy }: Member): boolean => status === 'frozen' && frozenBy !== 'member'

const barredBy = (account: Member, { change, actor }: CardWork): Refusal | undefined =>
  actor.kind === 'member' && change !== 'freeze' && isFrozenByStaff(account) ? refuse('frozen_by_staff') : undefined

/** Staff may take over what the member has frozen: from then on it is opened at the counter only. */
const isAsWished = (account: Member, { change, actor }: CardWork): boolean => {
  if (change === 'reissue') return false
  if (change === 'unfreeze') return account.status === 'active'
  return account.status === 'frozen' && !(actor.kind === 'staff' && account.frozenBy === 'member')
}

/** When the card was last changed; an account that was never touched is as it was on joining. */
const sinceWhen = async (read: Reader, account: Member): Promise<string> => {
  const where = { memberId: account._id, kind: 'card' }
  const [last] = await read.find('entries', { where, order: [['seq', 'desc']], limit: 1 })
  return last === undefined ? account.joinedAt : asEntry(last).at
}

/** 换发 keeps the card as it was: a frozen one stays frozen. */
const standingAfter = (account: Member, { change, actor }: CardWork): Pick<Member, 'status' | 'frozenBy'> => {
  if (change === 'freeze') return { status: 'frozen', frozenBy: actor.kind }
  if (change === 'reissue' && account.status === 'frozen') return { status: 'frozen', frozenBy: account.frozenBy }
  return { status: 'active', frozenBy: null }
}

const changed = (found: Member, work: CardWork, rulesAt: RulesAt, inputDigest: string): Posting<CardState> => {
  const { change, actor, key, now, reason } = work
  const becomes = standingAfter(found, work)
  return cardPosting(found, {
    key,
    inputDigest,
    now,
    rulesAt,
    actor,
    change,
    title: TITLES[change],
    steps: stepsOf(change, actor),
    body: messageBody(change, actor, reason),
    becomes,
    answer: () => ({ status: becomes.status, at: shanghaiIso(now) }),
  })
}
