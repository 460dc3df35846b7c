import { yuan } from '../../text'
import type { KindOf } from './kind'

export const minAmount: KindOf<'min_amount'> = {
  about: 'sale',
  ready:
    ({ fen }) =>
    ({ eligibleFen }) =>
      eligibleFen >= fen,
  words: ({ fen }) => `满 ${yuan(fen)} 元`,
}
