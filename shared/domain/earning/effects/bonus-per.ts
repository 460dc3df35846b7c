import { grouped, yuan } from '../../text'
import type { KindOf } from './kind'

export const bonusPer: KindOf<'bonus_per'> = {
  gives: 'points',
  points: ({ points, fen: perFen }, fen) => Math.floor(fen / perFen) * points,
  words: ({ points, fen }) => `每满 ${yuan(fen)} 元加赠 ${grouped(points)} 分`,
}
