import { act } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { CONSENT_VERSION } from './consent'

const KEY = 'join'

/**
 * Becomes a member, with or without a phone. Joining again answers the same, so an attempt whose outcome is unknown is simply
 * repeated. Throws CallError.
 */
export const join = (phoneCode?: string) =>
  act('member.join', { consentVersion: CONSENT_VERSION, ...(phoneCode ? { phoneCode } : {}) }, phoneCode ? `${KEY}:phone` : KEY)

/** Whether an earlier attempt is still undecided. */
export const isJoining = (): boolean => pendingOps('member.join').length > 0
