import type { Prize } from '../program'

/** How often prizes with a stock were won, by prize id. */
export type Won = Readonly<Record<string, number>>

type Stocked = Pick<Prize, 'id' | 'stock'>

/** How many are left; null without end. */
export const leftOf = ({ id, stock }: Stocked, won: Won): number | null => (stock === null ? null : Math.max(0, stock - (won[id] ?? 0)))

/** A prize that has run out is won by nobody: its draw wins nothing, and no other prize becomes likelier by it. */
export const granted = <P extends Stocked>(prize: P | undefined, won: Won): P | undefined =>
  prize === undefined || leftOf(prize, won) === 0 ? undefined : prize

/** The count after a draw. */
export const wonAfter = (won: Won, prize: Stocked | undefined): Won =>
  prize === undefined || prize.stock === null ? won : { ...won, [prize.id]: (won[prize.id] ?? 0) + 1 }
