import type { Entry } from '../ledger'

/**
 * What an entry has changed the growth by, as its cause says; entries from before growth was counted changed nothing. Added up over all
 * entries of an account they are its growth, always.
 */
export const growthChangeOf = ({ kind, cause }: Pick<Entry, 'kind' | 'cause'>): number => {
  const { growth = 0, growthChange = 0 } = cause as { readonly growth?: number; readonly growthChange?: number }
  if (kind === 'purchase' || kind === 'claim') return growth
  if (kind === 'refund') return -growth
  return kind === 'tier' ? growthChange : 0
}
