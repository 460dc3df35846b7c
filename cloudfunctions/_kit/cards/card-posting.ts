import type { Account } from '../../../shared/contracts/documents/account'
import type { Actor, Books, EntryDraft } from '../../../shared/domain/ledger'
import type { RulesAt } from '../../../shared/domain/tiers'
import type { Member } from '../accounts'
import { messageOf } from '../inbox/message'
import type { Posting } from '../ledger/post'
import { settled } from '../ledger/settle'

/** Something that happens to a card itself and moves no point. */
export interface CardEvent<T> {
  /** Business key of the request. */
  readonly key: string
  readonly inputDigest: string
  readonly now: number
  readonly rulesAt: RulesAt
  readonly actor: Actor
  /** What later readers of the entry may want to tell apart. */
  readonly change: string
  readonly title: string
  readonly steps: readonly string[]
  /** What the inbox says of it, under the same title. */
  readonly body: string
  /** What else of the account is another from now on. */
  readonly becomes: Pick<Account, 'status' | 'frozenBy'> & Partial<Pick<Account, 'openid'>>
  readonly answer: (after: Books) => T
}

/**
 * The entry, another serial and a line in the inbox, together. Another serial is another code secret: every older code dies at once, on
 * every device, and stays dead.
 */
export const cardPosting = <T>(found: Member, event: CardEvent<T>): Posting<T> => {
  const { key, inputDigest, now, rulesAt, actor, change, title, steps, body, becomes, answer } = event
  const { account, drafts } = settled(found, now, rulesAt)
  const programVersion = rulesAt(now).version
  const draft: EntryDraft = { ...NO_POINTS, _id: key, kind: 'card', title, steps, actor, programVersion, inputDigest, cause: { change } }
  const message = messageOf({ key: `card:${key}`, memberId: account._id, kind: 'card', title, body, link: 'safety', now })
  return {
    account: { ...account, ...becomes, cardSerial: account.cardSerial + 1 },
    drafts: [...drafts, draft],
    insert: [['messages', message]],
    answer,
  }
}

const NO_POINTS = { points: 0, lots: [], debtChange: 0, carryChangeFen: 0, orderId: null, storeId: null } as const
