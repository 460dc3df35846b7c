import type { Program } from './program'
import type { Tier } from './tiers'

export const tierOf = (program: Program, id: string): Tier => program.tiers.find((tier) => tier.id === id) ?? program.tiers[0]!

/** Which of two programmes replaces the other: the later one, and of two that begin together the one whose version sorts later. */
const isLater = (a: Program, b: Program): boolean => {
  const difference = Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom)
  return difference === 0 ? a.version > b.version : difference > 0
}

/** The programme in force at an instant (epoch ms): the latest one that had begun, or undefined before the first. */
export const programAt = (programs: readonly Program[], ms: number): Program | undefined =>
  programs
    .filter((program) => Date.parse(program.effectiveFrom) <= ms)
    .reduce<Program | undefined>((best, program) => (best && isLater(best, program) ? best : program), undefined)
