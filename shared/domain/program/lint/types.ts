import type { Program } from '../program'

/** Something about a valid programme that its author will hardly have meant. */
export interface Finding {
  /** `earning.rules[2].period`. */
  readonly path: string
  readonly message: string
}

export interface Warning extends Finding {
  readonly code: string
}

/** One thing that is looked for; each is one file and one line of the registry. */
export interface Check {
  readonly code: string
  readonly find: (program: Program) => readonly Finding[]
}
