import { shanghaiIso } from '../../../shared/domain/time'

export const phoneOf = (member: number): string => `138${String(member).padStart(8, '0')}`

/** Sales go round the members, so that clients beside each other never meet on one account. */
export const memberOf = (n: number, members: number): number => n % members

/** One ordinary sale: two lines, 398 yuan. `run` keeps the orders of different runs apart. */
export const saleBody = (run: string, n: number, members: number, nowMs: number): string =>
  JSON.stringify({
    orderId: `${run}-${n}`,
    storeId: 'S001',
    paidAt: shanghaiIso(nowMs),
    amountFen: 39_800,
    lines: [
      { sku: 'TEA-001', category: 'tea', quantity: 1, amountFen: 29_800 },
      { sku: 'CUP-002', category: 'cup', quantity: 2, amountFen: 10_000 },
    ],
    member: { phone: phoneOf(memberOf(n, members)) },
  })
