import type { Invoice, InvoiceLine } from './invoices'

/** What one return invoice gives back of one order. */
export interface Refund {
  readonly orderId: string
  /** Number of the return invoice: unique per order, and the same in every run. */
  readonly refundId: string
  readonly at: number
  readonly customer: string
  /** At the price of the return, which is never above the price that was paid. */
  readonly lines: readonly InvoiceLine[]
}

export type UnmatchedReason = 'no customer' | 'no earlier sale' | 'returned before' | 'came back dearer'

/** Pieces that came back without a sale they could belong to. */
export interface Unmatched {
  readonly invoiceNo: string
  readonly at: number
  readonly sku: string
  readonly quantity: number
  readonly amountFen: number
  readonly reason: UnmatchedReason
}

export interface Matched {
  readonly refunds: readonly Refund[]
  readonly unmatched: readonly Unmatched[]
}

/** A sold line and how much of it has not come back yet. */
interface Sold {
  readonly orderId: string
  readonly priceFen: number
  left: number
}

/** Codes that stand for no article of their own (postage, carriage, by hand, discount, sample, fee): only an equal price tells them apart. */
const NOT_AN_ARTICLE = /^(POST|DOT|C2|M|D|S|B|PADS|CRUK|AMAZONFEE|BANK CHARGES)$/i

/**
 * Finds the sales that returns cancel, which the file does not name: same customer, same article, sold earlier, not returned
 * yet, and paid at least what comes back. Equal prices go first, then the most recent sale; one sale that covers all pieces is
 * preferred to several. What is left over is reported. Pure: the same invoices always match in the same way.
 */
export const matchReturns = (invoices: readonly Invoice[]): Matched => {
  const sold = new Map<string, Sold[]>()
  const refunds: Refund[] = []
  const unmatched: Unmatched[] = []
  for (const invoice of invoices) {
    if (invoice.kind === 'sale') remember(sold, invoice)
    else {
      const found = matchOne(sold, invoice)
      refunds.push(...found.refunds)
      unmatched.push(...found.unmatched)
    }
  }
  return { refunds, unmatched }
}

const keyOf = (customer: string, sku: string): string => `${customer}/${sku}`

const remember = (sold: Map<string, Sold[]>, { invoiceNo, customer, lines }: Invoice): void => {
  if (customer === '') return
  for (const { sku, quantity, priceFen } of lines) {
    const key = keyOf(customer, sku)
    sold.set(key, [...(sold.get(key) ?? []), { orderId: invoiceNo, priceFen, left: quantity }])
  }
}

const matchOne = (sold: Map<string, Sold[]>, invoice: Invoice): Matched => {
  const byOrder = new Map<string, InvoiceLine[]>()
  const unmatched: Unmatched[] = []
  for (const line of invoice.lines) {
    const sales = invoice.customer === '' ? [] : (sold.get(keyOf(invoice.customer, line.sku)) ?? [])
    let missing = line.quantity
    for (const sale of inOrderOfLikelihood(sales, line)) {
      const quantity = Math.min(sale.left, missing)
      if (quantity === 0) continue
      sale.left -= quantity
      missing -= quantity
      byOrder.set(sale.orderId, [...(byOrder.get(sale.orderId) ?? []), { ...line, quantity }])
    }
    if (missing > 0) unmatched.push(leftOver(invoice, line, missing, sales))
  }
  const { invoiceNo: refundId, at, customer } = invoice
  return { refunds: [...byOrder].map(([orderId, lines]) => ({ orderId, refundId, at, customer, lines })), unmatched }
}

const inOrderOfLikelihood = (sales: readonly Sold[], { sku, quantity, priceFen }: InvoiceLine): Sold[] => {
  const mustBeEqual = NOT_AN_ARTICLE.test(sku)
  const rank = (sale: Sold): number => (sale.priceFen === priceFen ? 0 : 2) + (sale.left >= quantity ? 0 : 1)
  return sales
    .filter((sale) => sale.left > 0 && (mustBeEqual ? sale.priceFen === priceFen : sale.priceFen >= priceFen))
    .reverse()
    .sort((a, b) => rank(a) - rank(b))
}

const leftOver = (invoice: Invoice, { sku, priceFen }: InvoiceLine, quantity: number, sales: readonly Sold[]): Unmatched => {
  const { invoiceNo, at, customer } = invoice
  return { invoiceNo, at, sku, quantity, amountFen: quantity * priceFen, reason: reasonOf(customer, sales) }
}

const reasonOf = (customer: string, sales: readonly Sold[]): UnmatchedReason => {
  if (customer === '') return 'no customer'
  if (sales.length === 0) return 'no earlier sale'
  return sales.some(({ left }) => left > 0) ? 'came back dearer' : 'returned before'
}
