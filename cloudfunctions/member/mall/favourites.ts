import { asFavourites } from '../../_kit/mall/documents'
import type { Reader } from '../../_kit/store'

/** The gifts that a member has put aside, the latest first; undefined where there is no document of them yet. One storage call. */
export const favouritesOf = async (read: Reader, memberId: string): Promise<readonly string[] | undefined> => {
  const found = await read.get('favourites', memberId)
  return found === undefined ? undefined : asFavourites(found).giftIds
}
