import type { PublicProgram } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export const keptProgram = (): PublicProgram | undefined => recall('program')

/** Asks for the rules in force and keeps them for the next opening, with or without a network. Throws CallError. */
export const fetchProgram = async (): Promise<PublicProgram> => {
  const program = await ask('program.get', {})
  remember('program', program)
  return program
}
