import type { Program } from '../../../domain/program'

/** Something in a programme that contradicts something else in it. */
export interface Breach {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What has to hold between the parts of a programme, whose forms are right by themselves. */
export type Law = (program: Program) => readonly Breach[]

/** An id, and where it stands. */
export interface Placed {
  readonly id: string
  readonly path: readonly (string | number)[]
}

/** An id that stands in two places. */
export const repeated = (placed: readonly Placed[]): Breach[] =>
  placed.flatMap(({ id, path }, i) =>
    placed.findIndex((other) => other.id === id) < i ? [{ path, message: `编号“${id}”已经用过,每个编号只能用一次` }] : [],
  )
