import type { EntryKind } from '@shared/domain/ledger/kinds'
import type { IconName } from '@/components/icon'

export interface KindLook {
  readonly label: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'sky' | 'clay' | 'gold'
}

/** How each kind of entry is called and drawn. A new kind is one line here. */
export const KIND_LOOKS: Record<EntryKind, KindLook> = {
  purchase: { label: '消费', icon: 'bag', tone: 'leaf' },
  claim: { label: '补录', icon: 'receipt', tone: 'sky' },
  refund: { label: '退款', icon: 'undo', tone: 'clay' },
  expiry: { label: '过期', icon: 'fall', tone: 'gold' },
  card: { label: '卡片', icon: 'shield', tone: 'sky' },
  leave: { label: '注销', icon: 'undo', tone: 'clay' },
}

/** A kind that this version of the app does not know yet is shown plainly rather than not at all. */
export const lookOfKind = (kind: string): KindLook => KIND_LOOKS[kind as EntryKind] ?? { label: '变动', icon: 'leaf', tone: 'leaf' }
