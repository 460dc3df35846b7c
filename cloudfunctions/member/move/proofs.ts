import type { ActionInput, ProofKind } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { addDays, dayOf } from '../../../shared/domain/time'
import type { Reader } from '../../_kit/store'

export type Proof = ActionInput<'move.finish'>['proof']

/** How old an order may be by which somebody is known. */
const ORDER_DAYS = 180

/** Entries carry Shanghai time as text, so days compare with them as text. */
const oldestDay = (now: number): string => addDays(dayOf(now), -ORDER_DAYS)

/** An order is an entry of the member's ledger under either of two keys. */
const ORDER_KINDS = ['purchase', 'claim'] as const

/** What a card can be asked for: its number always, the others where there is something to know. */
export const proofsOf = async (read: Reader, person: MemberDocument, now: number): Promise<ProofKind[]> => [
  ...(person.birthday === null ? [] : (['birthday'] as const)),
  ...((await hasOrder(read, person._id, now)) ? (['order'] as const) : []),
  'member',
]

const hasOrder = async (read: Reader, memberId: string, now: number): Promise<boolean> => {
  for (const kind of ORDER_KINDS) {
    const where = { memberId, kind, at: { gte: oldestDay(now) } }
    if ((await read.find('entries', { where, order: [['seq', 'desc']], limit: 1 })).length > 0) return true
  }
  return false
}

/** Whether somebody knows what only the member of the card is likely to know. */
export const proves = async (read: Reader, person: MemberDocument, proof: Proof, now: number): Promise<boolean> => {
  if (proof.kind === 'birthday') return person.birthday !== null && person.birthday === proof.value
  return proof.kind === 'member' ? person._id === proof.value : isOwnOrder(read, person._id, proof.value, now)
}

const isOwnOrder = async (read: Reader, memberId: string, orderId: string, now: number): Promise<boolean> => {
  for (const kind of ORDER_KINDS) {
    const entry = (await read.get('entries', `${kind}:${orderId}`)) as { memberId?: unknown; at?: string } | undefined
    if (entry?.memberId === memberId && (entry.at ?? '') >= oldestDay(now)) return true
  }
  return false
}
