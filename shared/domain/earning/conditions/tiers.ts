import { tierOf } from '../../program'
import type { KindOf } from './kind'

export const tiers: KindOf<'tiers'> = {
  about: 'sale',
  ready: ({ tiers }) => {
    const among = new Set(tiers)
    return ({ shopper }) => among.has(shopper.tier)
  },
  words: ({ tiers }, program) => `限${tiers.map((id) => tierOf(program, id).name).join('、')}`,
}
