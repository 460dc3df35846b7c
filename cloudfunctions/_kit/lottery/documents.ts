import { type LotteryGuard, lotteryGuardSchema } from '../../../shared/contracts/documents/guard'
import { type DrawDocument, drawSchema, type PrizeDocument, prizeSchema } from '../../../shared/contracts/documents/prize'
import { dayOf } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asDraw = (document: unknown): DrawDocument => checked(drawSchema, document)

export const asPrize = (document: unknown): PrizeDocument => checked(prizeSchema, document)

const asGuard = (document: unknown): LotteryGuard => checked(lotteryGuardSchema, document)

/** Draws sort by their numbers as texts. */
export const drawId = (lotteryId: string, number: number): string => `${lotteryId}:${String(number).padStart(10, '0')}`

/** The highest name that a draw of a lottery can have. */
export const lastDrawId = (lotteryId: string): string => `${lotteryId}:9999999999`

const guardId = (lotteryId: string): string => `lottery:${lotteryId}`

/** How often a lottery was drawn, as read, and whether there is a document of it yet. */
export interface OpenGuard {
  readonly guard: LotteryGuard
  readonly isNew: boolean
}

/** One storage call; a lottery that was never drawn has a guard with the commitment that is published now. */
export const openGuard = async (read: Reader, lotteryId: string, commitment: string): Promise<OpenGuard> => {
  const found = await read.get('guards', guardId(lotteryId))
  if (found !== undefined) return { guard: asGuard(found), isNew: false }
  return { guard: { _id: guardId(lotteryId), schema: 1, commitment, draws: 0, won: {} }, isNew: true }
}

/** The guard after a draw, for the transaction that read it. */
export const filedGuard = (guard: LotteryGuard, { isNew }: OpenGuard): { readonly insert: Filed; readonly replace: Filed } => {
  const filed: Filed = [['guards', asGuard(guard)]]
  return isNew ? { insert: filed, replace: [] } : { insert: [], replace: filed }
}

export type PrizeState = 'waiting' | 'handed' | 'lapsed'

/** Its last day is whole; nothing has to run for a prize to lapse. */
export const prizeState = ({ handedAt, until }: PrizeDocument, now: number): PrizeState => {
  if (handedAt !== null) return 'handed'
  return until < dayOf(now) ? 'lapsed' : 'waiting'
}
