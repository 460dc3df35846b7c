import type { ShareAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

/** Asks what came of the member's cards, and keeps what names him on them. Throws CallError. */
export const fetchShare = async (): Promise<ShareAnswer> => {
  const share = await ask('share.get', {})
  remember('shareToken', share.token)
  return share
}

export const keptToken = (): string | undefined => recall('shareToken')
