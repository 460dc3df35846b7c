import type { VersionView } from '../../shared/contracts'
import { LIMITS } from '../../shared/domain/limits'
import type { Program } from '../../shared/domain/program'
import { lintProgram, lintSuccession, type Warning } from '../../shared/domain/program/lint'
import { standing, startOf, type Version } from '../_kit/programs/versions'

/** The version in force at an instant (epoch ms): the last of those that had begun. */
const inForce = (versions: readonly Version[], now: number): Version | undefined =>
  standing(versions)
    .filter((version) => startOf(version) <= now)
    .at(-1)

const stateOf = (version: Version, versions: readonly Version[], now: number): VersionView['state'] => {
  if (version.withdrawal !== null) return 'withdrawn'
  if (startOf(version) > now) return 'coming'
  return version === inForce(versions, now) ? 'in_force' : 'past'
}

/** What operators read of a version; `versions` in the order in which they begin. */
export const viewOf = (version: Version, versions: readonly Version[], now: number): VersionView => {
  const { program, publication, withdrawal } = version
  return {
    version: program.version,
    effectiveFrom: program.effectiveFrom,
    state: stateOf(version, versions, now),
    ...(publication === null ? {} : { publishedBy: publication.by, publishedAt: publication.at }),
    ...(withdrawal === null ? {} : { withdrawnBy: withdrawal.by, withdrawnAt: withdrawal.at }),
  }
}

/** Whether a version begins too soon for all instances to know by then: one that is published, or one that is taken back. */
export const beginsTooSoon = (effectiveFromMs: number, now: number): boolean => effectiveFromMs < now + LIMITS.programLeadSeconds * 1000

/** `2 分钟` */
export const LEAD = `${LIMITS.programLeadSeconds / 60} 分钟`

/** What the author should look at again, in the programme itself and beside the versions before it. */
export const warningsOf = (program: Program, versions: readonly Version[]): Warning[] => {
  const others = standing(versions).filter((version) => version.program.version !== program.version)
  return [
    ...lintProgram(program),
    ...lintSuccession(
      program,
      others.map((version) => version.program),
    ),
  ]
}
