import { audit, type AuditFault } from '../../cloudfunctions/jobs/audit'
import type { MemoryStore } from './memory-store'

/** What the audit finds wrong in the books of a store: nothing, at the end of every test that moves a point. */
export const faultsIn = async (store: MemoryStore): Promise<readonly AuditFault[]> => (await audit(store)).faults
