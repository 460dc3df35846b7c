import type { LookedUp, StaffMe } from '@shared/contracts'

export type CardChange = 'freeze' | 'unfreeze'

/** What a person may do to a card: freezing is everybody's, and a manager takes it back. */
export const changeFor = (status: LookedUp['status'], role: StaffMe['role']): CardChange | undefined => {
  if (status === 'active') return 'freeze'
  return role === 'clerk' ? undefined : 'unfreeze'
}
