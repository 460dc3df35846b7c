import { allVersions, standing } from '../../_kit/programs/versions'
import { viewOf } from '../program-versions'
import type { StaffAct } from '../request'

/** All versions, the one that begins last first, with those that are over or withdrawn. */
export const listPrograms: StaffAct<'program.list'> = async ({ store, now }) => {
  const versions = await allVersions(store)
  const latest = standing(versions).at(-1)
  if (!latest) throw new Error('no programme was ever published')
  return { items: versions.map((version) => viewOf(version, versions, now)).reverse(), latest: latest.program.version }
}
