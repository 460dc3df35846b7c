import type { Good } from './goods'

export interface CartLine {
  readonly good: Good
  readonly quantity: number
}

/** One line of a purchase or refund as the till API takes it. */
export interface ApiLine {
  readonly sku: string
  readonly category: string
  readonly quantity: number
  readonly amountFen: number
}

export const MOST_OF_ONE = 99

/** The cart with `by` more (or fewer) of a good; a line without any is gone. */
export const changed = (cart: readonly CartLine[], good: Good, by: number): readonly CartLine[] => {
  const at = (quantity: number): number => Math.min(MOST_OF_ONE, Math.max(0, quantity + by))
  const lines = cart.some((line) => line.good.sku === good.sku) ? cart : [...cart, { good, quantity: 0 }]
  return lines
    .map((line) => (line.good.sku === good.sku ? { good, quantity: at(line.quantity) } : line))
    .filter((line) => line.quantity > 0)
}

export const apiLines = (cart: readonly CartLine[]): readonly ApiLine[] =>
  cart.map(({ good, quantity }) => ({ sku: good.sku, category: good.category, quantity, amountFen: good.priceFen * quantity }))

export const totalFen = (lines: readonly { readonly amountFen: number }[]): number => lines.reduce((sum, line) => sum + line.amountFen, 0)

/** What of an order has not been refunded yet, line by line. */
export const refundable = (lines: readonly ApiLine[], refunds: readonly (readonly ApiLine[])[]): readonly ApiLine[] =>
  lines
    .map((line) => {
      const back = refunds.flat().filter((other) => other.sku === line.sku)
      const quantity = line.quantity - back.reduce((sum, other) => sum + other.quantity, 0)
      return { ...line, quantity, amountFen: line.amountFen - totalFen(back) }
    })
    .filter((line) => line.quantity > 0)

/** A part of a line: `quantity` of it at the line's own price each; the last ones take what is left, so nothing is lost to rounding. */
export const partOf = (line: ApiLine, quantity: number): ApiLine => ({
  ...line,
  quantity,
  amountFen: quantity === line.quantity ? line.amountFen : Math.floor((line.amountFen * quantity) / line.quantity),
})
