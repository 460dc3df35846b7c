import type { Me, MeAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { forgetMember } from '@/lib/forget-member'
import { recall, remember } from '@/lib/storage'

export const keptMe = (): MeAnswer | undefined => recall('me')

/** Asks who the caller is and keeps the answer. Whoever is a member no more leaves nothing on this device. Throws CallError. */
export const fetchMe = async (): Promise<MeAnswer> => {
  const me = await ask('me.get', {})
  if (!me.member && keptMe()?.member) forgetMember()
  remember('me', me)
  return me
}

/** Notes what the member has just changed, so that every page shows it before the server is asked again. */
export const noteMe = (change: Partial<Me>): MeAnswer | undefined => {
  const me = keptMe()
  if (!me?.member) return me
  const after = { ...me, member: { ...me.member, ...change } }
  remember('me', after)
  return after
}
