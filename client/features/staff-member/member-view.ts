import type { LookedUp } from '@shared/contracts'
import type { TierLook } from '@/components/tier-face'
import { lookOf } from '@/features/card/view-model'
import { grouped } from '@/lib/format'
import { tierWords } from '@/lib/words'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

export interface MemberView {
  readonly name: string
  readonly phone: string
  readonly tierName: string
  readonly look: TierLook
  readonly frozen: boolean
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** By what a member is spoken of: many are without a name, and a masked phone tells two people apart better than two masked names. */
export const spokenOf = (member: LookedUp): string => member.maskedPhone ?? member.maskedName

/** What may be read out to a member to make sure that it is the right one; everything personal comes masked. */
export const memberView = (member: LookedUp): MemberView => {
  const words = wordsFrom(staffTable).member
  return {
    name: member.maskedName,
    phone: member.maskedPhone ?? words.noPhone,
    tierName: tierWords(member),
    look: lookOf(member.tier),
    frozen: member.status === 'frozen',
    facts: [
      { label: words.balance, value: grouped(member.balance) },
      ...(member.debt > 0 ? [{ label: words.debt, value: grouped(member.debt) }] : []),
      { label: words.state, value: words.states[member.status] },
    ],
  }
}
