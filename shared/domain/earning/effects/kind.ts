import type { Effect, EffectKind } from '../../program'

export type EffectOf<K extends EffectKind> = Extract<Effect, { readonly kind: K }>

interface Spoken<E> {
  /** Said to members: `积分 2 倍`, `每满 500 元加赠 200 分`. */
  words(effect: E): string
}

/** Multiplies base points; how several of them make one factor is up to the stacking. */
interface Multiplying<E> extends Spoken<E> {
  readonly gives: 'multiple'
  permille(effect: E): number
}

/** Gives points of its own for the eligible fen that its rule is about. */
interface Adding<E> extends Spoken<E> {
  readonly gives: 'points'
  points(effect: E, fen: number): number
}

export type KindOf<K extends EffectKind> = Multiplying<EffectOf<K>> | Adding<EffectOf<K>>
