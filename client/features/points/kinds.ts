import { ENTRY_KINDS, type EntryKind } from '@shared/domain/ledger/kinds'
import type { IconName } from '@/components/icon'

export interface KindLook {
  readonly icon: IconName
  readonly tone: 'leaf' | 'sky' | 'clay' | 'gold'
}

/** How each kind of entry is drawn; `strings().kinds` has its name. A new kind is one line here. */
export const KIND_LOOKS: Record<EntryKind, KindLook> = {
  purchase: { icon: 'bag', tone: 'leaf' },
  claim: { icon: 'receipt', tone: 'sky' },
  refund: { icon: 'undo', tone: 'clay' },
  release: { icon: 'receipt', tone: 'leaf' },
  reward: { icon: 'leaf', tone: 'leaf' },
  checkin: { icon: 'calendar', tone: 'leaf' },
  task: { icon: 'check', tone: 'leaf' },
  activity: { icon: 'camera', tone: 'gold' },
  share: { icon: 'share', tone: 'sky' },
  referral: { icon: 'users', tone: 'gold' },
  lottery: { icon: 'wheel', tone: 'gold' },
  reversal: { icon: 'undo', tone: 'clay' },
  redemption: { icon: 'gift', tone: 'clay' },
  donation: { icon: 'leaf', tone: 'leaf' },
  restoration: { icon: 'undo', tone: 'leaf' },
  payment: { icon: 'bag', tone: 'clay' },
  present: { icon: 'users', tone: 'clay' },
  extension: { icon: 'calendar', tone: 'sky' },
  reinstatement: { icon: 'undo', tone: 'leaf' },
  tier: { icon: 'shield', tone: 'gold' },
  expiry: { icon: 'fall', tone: 'gold' },
  card: { icon: 'shield', tone: 'sky' },
  leave: { icon: 'undo', tone: 'clay' },
}

/** The kinds that a member can look for: whoever has left looks at nothing any more. */
export const FILTER_KINDS: readonly EntryKind[] = ENTRY_KINDS.filter((kind) => kind !== 'leave')

/** A kind that this version of the app does not know yet is shown plainly rather than not at all. */
export const lookOfKind = (kind: string): KindLook => KIND_LOOKS[kind as EntryKind] ?? { icon: 'leaf', tone: 'leaf' }
