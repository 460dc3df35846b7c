import type { LikenessDocument } from '../../../shared/contracts/documents/activity'
import { LIMITS } from '../../../shared/domain/limits'
import { refuse, type Refusal } from '../../../shared/errors'
import { asLikeness } from './documents'
import type { Transaction } from '../store'

/** By what a photo is known again. */
export interface Known {
  readonly photoId: string
  readonly sha256: string
  /** 64 bits hex. */
  readonly likeness: string
}

/**
 * Bits of 64 in which two photos of the same picture may differ; measured on generated pictures (decision 0019). Up to seven one of the
 * eight bytes is always the same, so that comparing with those that share a byte finds every one.
 */
export const NEAR = 6

const bitsOf = (hex: string): string => [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('')

/** In how many of their 64 bits two hashes differ. */
export const distance = (a: string, b: string): number => {
  const [left, right] = [bitsOf(a), bitsOf(b)]
  return [...left].filter((bit, i) => bit !== right[i]).length
}

const bandIds = (likeness: string): string[] => Array.from({ length: 8 }, (_, n) => `band:${n}:${likeness.slice(2 * n, 2 * n + 2)}`)

/**
 * Notes a photo among all photos of everybody, or refuses one that was used before. Of two that are handed in at once and look alike, both
 * write a document that the other reads, so one of them has to look again.
 */
export const claimLikeness = async (transaction: Transaction, known: Known): Promise<Refusal | undefined> => {
  const ids = [`sha:${known.sha256}`, ...bandIds(known.likeness)]
  const found = (await transaction.find('likenesses', { where: { _id: { in: ids } }, limit: ids.length })).map(asLikeness)
  if (found.some(({ _id }) => _id === ids[0])) return refuse('photo_used')
  const isNear = found.some(({ photos }) => photos.some(({ likeness }) => distance(likeness, known.likeness) <= NEAR))
  if (isNear) return refuse('photo_used', '这张照片和用过的太像了，请换个角度重新拍一张')
  const noted = ids.map((id) => withKnown(found.find(({ _id }) => _id === id) ?? { _id: id, schema: 1, photos: [] }, known))
  const isOld = ({ _id }: LikenessDocument) => found.some((document) => document._id === _id)
  await transaction.insert(
    'likenesses',
    noted.filter((document) => !isOld(document)),
  )
  for (const document of noted.filter(isOld)) await transaction.replace('likenesses', document)
  return undefined
}

const withKnown = (document: LikenessDocument, { photoId: id, likeness }: Known): LikenessDocument =>
  asLikeness({ ...document, photos: [...document.photos, { id, likeness }].slice(-LIMITS.likenessesPerBand) })
