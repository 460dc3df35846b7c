import type { Subject } from '@/features/sharing/card'

export interface Invitation {
  readonly token: string
  readonly subject?: Subject
}

const plain = (text: string | undefined): string => {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}

const SUBJECT = /^(member|check_in|activity:[a-z0-9][a-z0-9-]{0,39})$/

/** Longer than any token: what is longer is not one. */
const MOST = 64

/**
 * Who invites to what, from what the page was opened with: `t` and `s` of a card, or the `scene` of a poster, which WeChat hands over
 * encoded. Undefined when it names nobody.
 */
export const invitationOf = (query: Readonly<Record<string, string | undefined>>): Invitation | undefined => {
  const token = plain(query.t) || plain(query.scene)
  if (!token || token.length > MOST) return undefined
  const subject = plain(query.s)
  return { token, ...(SUBJECT.test(subject) ? { subject: subject as Subject } : {}) }
}
