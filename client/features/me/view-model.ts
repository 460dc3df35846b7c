import type { Me } from '@shared/contracts'
import type { TierLook } from '@/components/tier-face'
import { lookOf } from '@/features/card/view-model'
import { grouped } from '@/lib/format'
import { tierWords } from '@/lib/words'
import type { Strings } from '@/strings'

export interface MeView {
  readonly name: string
  readonly phone: string
  readonly look: TierLook
  readonly tierName: string
  readonly balance: string
  readonly debt?: string
  /** How many messages are unseen, short enough for a badge. */
  readonly unread?: string
  readonly frozen: boolean
}

/** The server counts up to here. */
const MOST_UNREAD = 99

/** The second tab in words. */
export const meView = (member: Me, words: Strings['me']): MeView => ({
  name: member.name ?? words.unnamed,
  phone: member.maskedPhone ?? words.noPhone,
  look: lookOf(member.tier),
  tierName: tierWords(member),
  balance: grouped(member.balance),
  ...(member.debt > 0 ? { debt: grouped(member.debt) } : {}),
  ...(member.unread > 0 ? { unread: member.unread >= MOST_UNREAD ? `${MOST_UNREAD}+` : String(member.unread) } : {}),
  frozen: member.status === 'frozen',
})
