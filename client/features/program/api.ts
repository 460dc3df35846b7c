import type { PublicProgram } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

/** As it was last seen; what an older version of the app has kept says too little to be shown. */
export const keptProgram = (): PublicProgram | undefined => {
  const kept = recall('program')
  return (kept as Partial<PublicProgram> | undefined)?.tierPolicy ? kept : undefined
}

/** Asks for the rules in force and keeps them for the next opening, with or without a network. Throws CallError. */
export const fetchProgram = async (): Promise<PublicProgram> => {
  const program = await ask('program.get', {})
  remember('program', program)
  return program
}
