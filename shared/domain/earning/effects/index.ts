import type { Effect, EffectKind } from '../../program'
import { bonus } from './bonus'
import { bonusPer } from './bonus-per'
import type { KindOf } from './kind'
import { multiply } from './multiply'

export { timesWords } from './multiply'

/** Everything that a rule can do. A new kind is one file and one line. */
export const EFFECTS: { readonly [K in EffectKind]: KindOf<K> } = { multiply, bonus, bonus_per: bonusPer }

/** An effect with its kind: what it multiplies by, or what it gives for so many fen. */
export type ReadyEffect =
  { readonly gives: 'multiple'; readonly permille: number } | { readonly gives: 'points'; readonly points: (fen: number) => number }

/** Of any kind, as the registry pairs effects and kinds by their names. */
type AnyKind =
  | { readonly gives: 'multiple'; permille(effect: Effect): number; words(effect: Effect): string }
  | { readonly gives: 'points'; points(effect: Effect, fen: number): number; words(effect: Effect): string }

const kindOf = ({ kind }: Effect): AnyKind => EFFECTS[kind] as AnyKind

export const readyEffect = (effect: Effect): ReadyEffect => {
  const kind = kindOf(effect)
  return kind.gives === 'multiple'
    ? { gives: 'multiple', permille: kind.permille(effect) }
    : { gives: 'points', points: (fen) => kind.points(effect, fen) }
}

/** An effect as members read it. */
export const effectWords = (effect: Effect): string => kindOf(effect).words(effect)
