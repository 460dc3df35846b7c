/** The orders of this till, kept in the browser for the store they belong to: after a reset of the emulator they are gone. */
import { type ApiLine, refundable, totalFen } from './cart'

export interface OrderRefund {
  readonly refundId: string
  readonly lines: readonly ApiLine[]
}

export interface Order {
  readonly orderId: string
  /** Epoch milliseconds. */
  readonly paidAt: number
  readonly lines: readonly ApiLine[]
  readonly memberWords: string
  readonly refunds: readonly OrderRefund[]
}

const KEPT = 60
const PREFIX = 'evergreen:till-orders:'

let key = ''
let orders: readonly Order[] = []
const listeners: (() => void)[] = []

const load = (): readonly Order[] => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Order[]
  } catch {
    return []
  }
}

const keep = (next: readonly Order[]): void => {
  orders = next.slice(0, KEPT)
  try {
    localStorage.setItem(key, JSON.stringify(orders))
  } catch {
    // A browser that stores nothing still shows the orders of this visit.
  }
  for (const listener of listeners) listener()
}

/** Opens the list that belongs to the store born at that instant, and forgets those of others. */
export const openOrders = (startedAt: string): void => {
  if (key === PREFIX + startedAt) return
  key = PREFIX + startedAt
  try {
    for (const other of Object.keys(localStorage)) if (other.startsWith(PREFIX) && other !== key) localStorage.removeItem(other)
  } catch {
    // Nothing kept, nothing to forget.
  }
  orders = load()
  for (const listener of listeners) listener()
}

/** Newest first. */
export const allOrders = (): readonly Order[] => orders

export const onOrders = (listener: () => void): void => void listeners.push(listener)

export const addOrder = (order: Order): void => keep([order, ...orders.filter((other) => other.orderId !== order.orderId)])

export const addRefund = (orderId: string, refund: OrderRefund): void =>
  keep(
    orders.map((order) =>
      order.orderId === orderId && !order.refunds.some(({ refundId }) => refundId === refund.refundId)
        ? { ...order, refunds: [...order.refunds, refund] }
        : order,
    ),
  )

export const openLines = (order: Order): readonly ApiLine[] =>
  refundable(
    order.lines,
    order.refunds.map(({ lines }) => lines),
  )

export const openFen = (order: Order): number => totalFen(openLines(order))
