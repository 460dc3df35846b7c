import type { InviteAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'

/** The member's invitation and what became of those who came by it. Throws CallError. */
export const fetchInvite = (): Promise<InviteAnswer> => ask('invite.get', {})

/** The address of the mini-program code of the member's invitation, as an image takes it. Throws CallError. */
export const fetchCode = async (): Promise<string> => {
  const { type, base64 } = await ask('invite.code', {})
  return `data:${type};base64,${base64}`
}
