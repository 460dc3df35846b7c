import { refuse } from '../../../shared/errors'
import { allVersions } from '../../_kit/programs/versions'
import { viewOf } from '../program-versions'
import type { StaffAct } from '../request'

/** The rules of one version, whatever has become of it: entries name the version that they were made by. */
export const readProgram: StaffAct<'program.read'> = async ({ store, now, input }) => {
  const versions = await allVersions(store)
  const found = versions.find(({ program }) => program.version === input.version)
  return found ? { ...viewOf(found, versions, now), program: found.program } : refuse('not_found', `没有版本“${input.version}”`)
}
