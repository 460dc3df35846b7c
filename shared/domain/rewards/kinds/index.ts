import type { RewardKind } from '../../program'
import { anniversary } from './anniversary'
import { birthday } from './birthday'
import { join } from './join'
import type { RewardDeed } from './kind'
import { phone } from './phone'
import { profile } from './profile'
import { review } from './review'
import { topUp } from './top-up'

export type { Celebrated } from './kind'

/** All that earns beside buying: a new kind is one object and one line. */
export const DEEDS = {
  join,
  profile,
  phone,
  birthday,
  anniversary,
  review,
  top_up: topUp,
} as const satisfies Record<RewardKind, RewardDeed>

type KindsThatAre<Often extends RewardDeed['often']> = {
  [Kind in RewardKind]: (typeof DEEDS)[Kind] extends { readonly often: Often } ? Kind : never
}[RewardKind]

export type OnceKind = KindsThatAre<'once'>
export type YearlyKind = KindsThatAre<'yearly'>
export type EventKind = KindsThatAre<'event'>

export const YEARLY_KINDS = (Object.keys(DEEDS) as RewardKind[]).filter((kind): kind is YearlyKind => DEEDS[kind].often === 'yearly')
