import type { PresentsPage } from '@shared/contracts'
import type { PresentSide } from '@shared/domain/presents/kinds'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

const PAGE_SIZE = 20

/** What was given, as it was last seen. What was received is asked for. */
export const keptPresents = (side: PresentSide): PresentsPage | undefined => (side === 'giver' ? recall('presents') : undefined)

/** A page of what the member gave or was given, the latest first, with what can be given now. Throws CallError. */
export const fetchPresents = async (side: PresentSide, cursor?: string): Promise<PresentsPage> => {
  const page = await ask('presents.list', { side, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) })
  if (!cursor && side === 'giver') remember('presents', page)
  return page
}
