/** The shape of a table without its words: what another language has to provide. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer I)[]
      ? readonly Widen<I>[]
      : { readonly [K in keyof T]: Widen<T[K]> }
