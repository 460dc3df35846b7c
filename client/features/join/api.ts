import { act } from '@/lib/call'
import { cameBy } from '@/lib/came-by'
import { deviceWords } from '@/lib/device-words'
import { pendingOps } from '@/lib/pending-ops'
import { CONSENT_VERSION } from './consent'

const KEY = 'join'

/**
 * Becomes a member, with or without a phone, and by whose invitation if by anybody's. Joining again answers the same, so an attempt
 * whose outcome is unknown is simply repeated. Throws CallError.
 */
export const join = (phoneCode?: string) => {
  const inviteToken = cameBy()?.token
  const device = deviceWords()
  const input = {
    consentVersion: CONSENT_VERSION,
    ...(phoneCode ? { phoneCode } : {}),
    ...(inviteToken ? { inviteToken } : {}),
    ...(device ? { device } : {}),
  }
  return act('member.join', input, phoneCode ? `${KEY}:phone` : KEY)
}

/** Whether an earlier attempt is still undecided. */
export const isJoining = (): boolean => pendingOps('member.join').length > 0
