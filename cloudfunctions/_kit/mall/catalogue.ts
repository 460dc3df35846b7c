import { type CatalogueGuard, catalogueGuardSchema } from '../../../shared/contracts/documents/guard'
import type { GiftDocument } from '../../../shared/contracts/documents/gift'
import { checked } from '../ledger/documents'
import type { Reader, Transaction, Where } from '../store'
import { asGift } from './documents'

const PAGE = 1_000

/** Which gifts an instance keeps: those that members see, or all of them. */
export type Scope = 'listed' | 'all'

interface Kept {
  readonly revision: number
  readonly gifts: readonly GiftDocument[]
}

/** By the store that they were read from: an instance has one. */
const kept = new WeakMap<Reader, Map<Scope, Kept>>()

/** What was found in order is not looked through again as long as nothing of it has changed. */
const looked = new Map<string, { readonly text: string; readonly gift: GiftDocument }>()

const known = (document: unknown): GiftDocument => {
  const { _id } = document as { readonly _id: string }
  const text = JSON.stringify(document)
  const before = looked.get(_id)
  if (before?.text === text) return before.gift
  const gift = asGift(document)
  looked.set(_id, { text, gift })
  return gift
}

const readGuard = async (read: Reader): Promise<CatalogueGuard | undefined> => {
  const found = await read.get('guards', 'catalogue')
  return found === undefined ? undefined : checked(catalogueGuardSchema, found)
}

/** Smaller ranks first, then what was there first. */
const inOrder = (a: GiftDocument, b: GiftDocument): number =>
  a.gift.rank - b.gift.rank || (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a._id < b._id ? -1 : 1)

const readAll = async (read: Reader, scope: Scope): Promise<GiftDocument[]> => {
  const where: Where = scope === 'listed' ? { state: 'listed' } : {}
  const all: GiftDocument[] = []
  for (let found: unknown[] = [], skip = 0; skip === 0 || found.length === PAGE; skip += PAGE) {
    found = await read.find('gifts', { where, order: [['_id', 'asc']], skip, limit: PAGE })
    all.push(...found.map(known))
  }
  return all.sort(inOrder)
}

/**
 * The gifts of the mall in their order. One storage call as long as none has changed: it asks for the revision, which every change of a
 * gift raises. Gifts that are read after it may be newer than it says; then they are read once more in vain.
 */
export const giftsOf = async (read: Reader, scope: Scope): Promise<readonly GiftDocument[]> => {
  const revision = (await readGuard(read))?.revision ?? 0
  const ofStore = kept.get(read) ?? new Map<Scope, Kept>()
  const before = ofStore.get(scope)
  if (before?.revision === revision) return before.gifts
  const gifts = await readAll(read, scope)
  kept.set(read, ofStore.set(scope, { revision, gifts }))
  return gifts
}

/**
 * Notes in this transaction that a gift changes, and by how many the listed ones become more. Whoever changes another gift at the same
 * moment collides here and tries again.
 */
export const touchCatalogue = async (transaction: Transaction, more: number): Promise<CatalogueGuard> => {
  const before = await readGuard(transaction)
  // Gifts that were put into the database by hand were never counted.
  const listed = Math.max(0, (before?.listed ?? 0) + more)
  const after = { _id: 'catalogue', schema: 1, revision: (before?.revision ?? 0) + 1, listed } as const
  const guard = checked(catalogueGuardSchema, after)
  await (before ? transaction.replace('guards', guard) : transaction.insert('guards', [guard]))
  return guard
}
