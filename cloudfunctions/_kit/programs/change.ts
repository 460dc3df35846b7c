import { type ProgramGuard, programGuardSchema } from '../../../shared/contracts/documents/program-version'
import { checked } from '../ledger/documents'
import type { Transaction } from '../store'

/**
 * Notes that the versions change in this transaction. Two that change them at once collide here, and the one that comes second
 * reads again what the first has made of them.
 */
export const touchVersions = async (transaction: Transaction): Promise<void> => {
  const found = await transaction.get('guards', 'programs')
  const before = found === undefined ? undefined : checked<ProgramGuard>(programGuardSchema, found)
  const guard: ProgramGuard = { _id: 'programs', schema: 1, revision: (before?.revision ?? 0) + 1 }
  await (before ? transaction.replace('guards', guard) : transaction.insert('guards', [guard]))
}
