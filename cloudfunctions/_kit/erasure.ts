import { type ErasureDocument, erasureSchema } from '../../shared/contracts/documents/erasure'
import { checked } from './ledger/documents'
import { asPhoto } from './activities/documents'
import type { Files } from './files'
import { eraseFromMall } from './mall/leaving'
import { erasePresents } from './presents/leaving'
import type { Store } from './store'

/** Checked on reading and on writing alike. */
export const asErasure = (document: unknown): ErasureDocument => checked(erasureSchema, document)

/**
 * Removes what was written to and by somebody who has left, what the phone was allowed and told, photos, what was won but never fetched, and
 * what was played: it is nobody's now. Who brought whom stays, by numbers and keyed hashes alone, because others are rewarded by it. Can be interrupted anywhere
 * and done again: the note that asks for it goes last. Feedback goes before messages, because an answer to it writes its message in the
 * transaction that replaces the feedback: once the feedback is gone no further message can come of it.
 */
export const erase = async (store: Store, files: Files, { _id: memberRef, hasPresents }: ErasureDocument, now: number): Promise<void> => {
  // Others see the race: its list forgets who has left before anything else.
  await store.remove('racers', { _id: memberRef })
  await store.remove('feedback', { memberId: memberRef })
  await store.remove('messages', { memberId: memberRef })
  await store.remove('deliveries', { memberId: memberRef })
  await store.remove('wallets', { _id: memberRef })
  await store.remove('prizes', { memberId: memberRef })
  await eraseFromMall(store, memberRef, now)
  if (hasPresents) await erasePresents(store, memberRef, now)
  await erasePhotos(store, files, memberRef)
  await store.remove('participations', { memberId: memberRef })
  await store.remove('daily', { _id: memberRef })
  await store.remove('erasures', { _id: memberRef })
}

const PAGE = 500

/** The pictures go before the documents that name them. What likenesses were used stays known, without telling whose they were. */
const erasePhotos = async (store: Store, files: Files, memberId: string): Promise<void> => {
  for (;;) {
    const photos = (await store.find('photos', { where: { memberId }, limit: PAGE })).map(asPhoto)
    if (photos.length === 0) return
    await files.remove(photos.map(({ fileId }) => fileId))
    for (const { _id } of photos) await store.remove('photos', { _id })
  }
}
