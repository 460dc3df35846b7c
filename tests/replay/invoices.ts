import { MAX_LINES } from '../../shared/contracts/till'
import type { SaleLine } from './sales-file'

export interface InvoiceLine {
  readonly sku: string
  readonly quantity: number
  /** Price of one piece. */
  readonly priceFen: number
}

/** A sale or a return: `quantity` is positive in both. */
export interface Invoice {
  readonly invoiceNo: string
  readonly kind: 'sale' | 'return'
  /** Epoch ms of its first line. */
  readonly at: number
  /** Empty when nobody showed a card. */
  readonly customer: string
  readonly lines: readonly InvoiceLine[]
  /** Lines left out: free goods, prices below a fen, quantities of the wrong sign. */
  readonly droppedLines: number
}

export type SkipReason = 'no amount' | 'more than one customer' | 'too many lines'

/** An invoice that is not played. */
export interface Skipped {
  readonly invoiceNo: string
  readonly at: number
  readonly reason: SkipReason
}

export interface Invoices {
  /** In order of time; at the same time in the order of the file. */
  readonly invoices: readonly Invoice[]
  readonly skipped: readonly Skipped[]
}

/** A number that begins with C cancels something (it does not say what). */
const isReturn = (invoiceNo: string): boolean => /^C/i.test(invoiceNo)

/** Lines with the same InvoiceNo belong together wherever they stand in the file. */
export const groupInvoices = (lines: readonly SaleLine[]): Invoices => {
  const groups = new Map<string, SaleLine[]>()
  for (const line of lines) {
    const group = groups.get(line.invoiceNo)
    if (group) group.push(line)
    else groups.set(line.invoiceNo, [line])
  }
  const invoices: Invoice[] = []
  const skipped: Skipped[] = []
  for (const [invoiceNo, group] of groups) {
    const invoice = invoiceOf(invoiceNo, group)
    if ('reason' in invoice) skipped.push(invoice)
    else invoices.push(invoice)
  }
  return { invoices: invoices.sort((a, b) => a.at - b.at), skipped }
}

const invoiceOf = (invoiceNo: string, group: readonly SaleLine[]): Invoice | Skipped => {
  const { customer } = group[0]!
  const at = Math.min(...group.map((line) => line.at))
  if (group.some((line) => line.customer !== customer)) return { invoiceNo, at, reason: 'more than one customer' }
  const kind = isReturn(invoiceNo) ? 'return' : 'sale'
  const sign = kind === 'return' ? -1 : 1
  const lines = group.flatMap(({ stockCode, quantity, priceFen }) =>
    priceFen !== undefined && priceFen > 0 && quantity * sign > 0 ? [{ sku: stockCode, quantity: quantity * sign, priceFen }] : [],
  )
  if (lines.length === 0) return { invoiceNo, at, reason: 'no amount' }
  if (lines.length > MAX_LINES) return { invoiceNo, at, reason: 'too many lines' }
  return { invoiceNo, kind, at, customer, lines, droppedLines: group.length - lines.length }
}
