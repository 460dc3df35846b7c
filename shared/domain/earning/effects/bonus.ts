import { grouped } from '../../text'
import type { KindOf } from './kind'

export const bonus: KindOf<'bonus'> = {
  gives: 'points',
  points: ({ points }) => points,
  words: ({ points }) => `加赠 ${grouped(points)} 分`,
}
