import { programFaults, programSchema } from '../../../shared/contracts/documents/program'
import { allVersions } from '../../_kit/programs/versions'
import { warningsOf } from '../program-versions'
import type { StaffAct } from '../request'

/** Looks through a draft without keeping anything of it. */
export const checkProgram: StaffAct<'program.check'> = async ({ store, input }) => {
  const faults = [...programFaults(input.program)]
  if (faults.length > 0) return { faults, warnings: [] }
  return { faults, warnings: warningsOf(programSchema.parse(input.program), await allVersions(store)) }
}
