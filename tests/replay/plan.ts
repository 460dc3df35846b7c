import { dayOf, endOfDay, shanghaiIso, startOfDay } from '../../shared/domain/time'
import { groupInvoices, type Invoice, type InvoiceLine, type Skipped } from './invoices'
import { matchReturns, type Refund, type Unmatched } from './returns'
import type { SaleLine } from './sales-file'

const DAY_MS = 86_400_000

export const STORE_ID = 'S001'

/** A request of the till, complete to the byte: the same plan always sends the same bytes. */
export interface PlannedCall {
  readonly kind: 'purchase' | 'refund'
  readonly orderId: string
  /** Epoch ms, shifted. */
  readonly at: number
  /** Empty for sales without a member. */
  readonly customer: string
  readonly path: string
  readonly body: string
  readonly amountFen: number
}

/** Calls of one instant; those of one customer in their order, different customers at once. */
export interface Step {
  readonly at: number
  readonly calls: readonly PlannedCall[]
}

export interface Plan {
  readonly steps: readonly Step[]
  readonly purchases: number
  readonly refunds: number
  readonly customers: number
  readonly unmatched: readonly Unmatched[]
  readonly skipped: readonly Skipped[]
  readonly droppedLines: number
  readonly shiftDays: number
  /** Day of the first purchase of a member, shifted; undefined when there is none. */
  readonly firstEarningDay: string | undefined
}

export interface PlanLimits {
  /** Only the first days of the file. */
  readonly days?: number | undefined
  /** Only the first invoices of the file (whole ones, so that a later run without a limit sends the same requests). */
  readonly invoices?: number | undefined
}

/**
 * The days by which the file is moved so that its first day becomes the first whole day of the emulator's clock. It hangs on
 * nothing but the instant at which the store was born, so every run on the same store sends the same requests.
 */
export const shiftFor = (firstSaleAt: number, storeStartedAt: number): number => {
  const born = dayOf(storeStartedAt)
  const firstWhole = startOfDay(born) === storeStartedAt ? startOfDay(born) : endOfDay(born)
  return (firstWhole - startOfDay(dayOf(firstSaleAt))) / DAY_MS
}

export const planReplay = (lines: readonly SaleLine[], storeStartedAt: number, limits: PlanLimits = {}): Plan => {
  const { invoices: all, skipped } = groupInvoices(lines)
  const invoices = limited(all, limits)
  const whole = invoices.length === all.length
  const last = invoices[invoices.length - 1]?.at ?? 0
  const shiftDays = invoices.length === 0 ? 0 : shiftFor(invoices[0]!.at, storeStartedAt)
  const { refunds, unmatched } = matchReturns(invoices)
  const calls = inOrder(invoices, refunds, shiftDays * DAY_MS)
  const ofMembers = calls.filter(({ customer }) => customer !== '')
  return {
    steps: stepsOf(calls),
    purchases: calls.filter(({ kind }) => kind === 'purchase').length,
    refunds: refunds.length,
    customers: new Set(ofMembers.map(({ customer }) => customer)).size,
    unmatched,
    skipped: whole ? skipped : skipped.filter(({ at }) => at <= last),
    droppedLines: invoices.reduce((sum, invoice) => sum + invoice.droppedLines, 0),
    shiftDays,
    firstEarningDay: ofMembers[0] && dayOf(ofMembers[0].at),
  }
}

/** The plan as far as it was played when it was interrupted at `at` (shifted): what comes later is not reported either. */
export const upTo = (plan: Plan, at: number): Plan => {
  const seen = (one: { readonly at: number }): boolean => one.at + plan.shiftDays * DAY_MS <= at
  return { ...plan, unmatched: plan.unmatched.filter(seen), skipped: plan.skipped.filter(seen) }
}

const limited = (invoices: readonly Invoice[], { days, invoices: count }: PlanLimits): readonly Invoice[] => {
  const first = invoices[0]
  if (!first) return []
  const end = days === undefined ? Infinity : startOfDay(dayOf(first.at)) + days * DAY_MS
  return invoices.filter(({ at }) => at < end).slice(0, count ?? invoices.length)
}

const inOrder = (invoices: readonly Invoice[], refunds: readonly Refund[], shiftMs: number): PlannedCall[] => {
  const byReturn = new Map<string, Refund[]>()
  for (const refund of refunds) byReturn.set(refund.refundId, [...(byReturn.get(refund.refundId) ?? []), refund])
  return invoices.flatMap((invoice) =>
    invoice.kind === 'sale'
      ? [purchaseCall(invoice, shiftMs)]
      : (byReturn.get(invoice.invoiceNo) ?? []).map((refund) => refundCall(refund, shiftMs)),
  )
}

const stepsOf = (calls: readonly PlannedCall[]): Step[] => {
  const steps: { at: number; calls: PlannedCall[] }[] = []
  for (const call of calls) {
    const last = steps[steps.length - 1]
    if (last?.at === call.at) last.calls.push(call)
    else steps.push({ at: call.at, calls: [call] })
  }
  return steps
}

/** Carriage is sold under these codes; the programme decides what a category earns. */
const POSTAGE = new Set(['POST', 'DOT', 'C2'])

const lineBody = ({ sku, quantity, priceFen }: InvoiceLine) => ({
  sku,
  ...(POSTAGE.has(sku) ? { category: 'postage' } : {}),
  quantity,
  amountFen: quantity * priceFen,
})

const sumOf = (lines: readonly InvoiceLine[]): number => lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0)

/** The file knows customers by number; each becomes a mobile number of its own. */
export const phoneOf = (customer: string): string => `139${customer.padStart(8, '0')}`

const purchaseCall = ({ invoiceNo, at, customer, lines }: Invoice, shiftMs: number): PlannedCall => {
  const amountFen = sumOf(lines)
  const body = {
    orderId: invoiceNo,
    storeId: STORE_ID,
    paidAt: shanghaiIso(at + shiftMs),
    amountFen,
    lines: lines.map(lineBody),
    ...(customer === '' ? {} : { member: { phone: phoneOf(customer) } }),
  }
  const path = '/till/v1/purchases'
  return { kind: 'purchase', orderId: invoiceNo, at: at + shiftMs, customer, path, body: JSON.stringify(body), amountFen }
}

const refundCall = ({ orderId, refundId, at, customer, lines }: Refund, shiftMs: number): PlannedCall => {
  const amountFen = sumOf(lines)
  const body = { refundId, amountFen, lines: lines.map(lineBody), refundedAt: shanghaiIso(at + shiftMs) }
  const path = `/till/v1/purchases/${orderId}/refunds`
  return { kind: 'refund', orderId, at: at + shiftMs, customer, path, body: JSON.stringify(body), amountFen }
}
