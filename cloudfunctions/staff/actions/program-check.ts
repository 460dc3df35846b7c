import { programFaults, programSchema } from '../../../shared/contracts/documents/program'
import { lintProgram } from '../../../shared/domain/program/lint'
import type { StaffAct } from '../request'

/** Looks through a draft without keeping anything of it. */
export const checkProgram: StaffAct<'program.check'> = async ({ input }) => {
  const faults = [...programFaults(input.program)]
  return { faults, warnings: faults.length > 0 ? [] : [...lintProgram(programSchema.parse(input.program))] }
}
