import { type ErasureDocument, erasureSchema } from '../../shared/contracts/documents/erasure'
import { checked } from './ledger/documents'
import type { Store } from './store'

/** Checked on reading and on writing alike. */
export const asErasure = (document: unknown): ErasureDocument => checked(erasureSchema, document)

/**
 * Removes what was written to and by somebody who has left, and what was won but never fetched: it is nobody's now. Can be interrupted anywhere and done again: the note that asks for it goes
 * last. Feedback goes before messages, because an answer to it writes its message in the transaction that replaces the feedback: once the
 * feedback is gone no further message can come of it.
 */
export const erase = async (store: Store, memberRef: string): Promise<void> => {
  await store.remove('feedback', { memberId: memberRef })
  await store.remove('messages', { memberId: memberRef })
  await store.remove('prizes', { memberId: memberRef })
  await store.remove('erasures', { _id: memberRef })
}
