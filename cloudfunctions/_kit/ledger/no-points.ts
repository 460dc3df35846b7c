import type { EntryDraft } from '../../../shared/domain/ledger'

/** The part of an entry that moves no point and belongs to no sale: something that happened to the card itself. */
export const NO_POINTS = {
  points: 0,
  lots: [],
  debtChange: 0,
  carryChangeFen: 0,
  orderId: null,
  storeId: null,
} as const satisfies Partial<EntryDraft>
