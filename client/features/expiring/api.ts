import type { ExpiringAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export const keptExpiring = (): ExpiringAnswer | undefined => recall('expiring')

/** What is about to die and what can be done about it, kept for the next opening. Throws CallError. */
export const fetchExpiring = async (): Promise<ExpiringAnswer> => {
  const expiring = await ask('expiring.get', {})
  remember('expiring', expiring)
  return expiring
}
