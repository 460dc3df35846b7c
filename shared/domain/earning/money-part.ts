import { apportion } from '../apportion'
import type { PurchaseLine, Sale } from './sale'

/**
 * A sale as far as money pays for it: what points pay is taken off all lines in proportion, so that goods that earn nothing and goods that
 * earn more carry their share of it. Earning looks at this part alone.
 */
export const moneyPart = <S extends Sale>(sale: S, pointsFen: number): S => {
  const amountFen = sale.amountFen - pointsFen
  if (!sale.lines) return { ...sale, amountFen }
  const taken = apportion(
    pointsFen,
    sale.lines.map((line) => ({ weight: line.amountFen, key: keyOf(line) })),
  )
  return { ...sale, amountFen, lines: sale.lines.map((line, i) => ({ ...line, amountFen: line.amountFen - taken[i]! })) }
}

/** Everything that makes a difference to what a line earns. */
const keyOf = ({ sku, category, excluded }: PurchaseLine): string => JSON.stringify([category ?? null, sku, excluded ?? false])
