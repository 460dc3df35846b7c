import { byWorth, type OnShelf, stockPlaces } from '../../../shared/domain/mall'
import type { Reader } from '../store'
import { giftsOf } from './catalogue'
import { emptyParts } from './stocks'

/** The listed gifts of which something is left, what is worth most first. Two storage calls as long as no gift has changed. */
export const giftsOnShelf = async (read: Reader): Promise<OnShelf[]> => {
  const gifts = await giftsOf(read, 'listed')
  const empty = await emptyParts(read)
  const left = gifts.filter(({ _id, gift }) => empty.get(_id) !== stockPlaces(_id, gift).length)
  return byWorth(left.map(({ _id, gift }) => ({ giftId: _id, gift })))
}
