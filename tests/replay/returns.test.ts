import fc from 'fast-check'
import type { Invoice, InvoiceLine } from './invoices'
import { matchReturns } from './returns'

let minute = 0
const line = (sku: string, quantity: number, priceFen: number): InvoiceLine => ({ sku, quantity, priceFen })
const invoice = (kind: Invoice['kind'], invoiceNo: string, customer: string, ...lines: InvoiceLine[]): Invoice => ({
  invoiceNo,
  kind,
  at: (minute += 60_000),
  customer,
  lines,
  droppedLines: 0,
})
const sale = invoice.bind(undefined, 'sale')
const back = invoice.bind(undefined, 'return')
const given = (invoices: Invoice[]) => matchReturns(invoices).refunds.map(({ orderId, refundId, lines }) => ({ orderId, refundId, lines }))

describe('a return that names no sale', () => {
  it('is matched with an earlier sale of the same article to the same customer', () => {
    expect(given([sale('1', '7', line('A', 5, 100)), sale('2', '8', line('A', 5, 100)), back('C3', '7', line('A', 2, 100))])).toEqual([
      { orderId: '1', refundId: 'C3', lines: [line('A', 2, 100)] },
    ])
  })

  it('prefers an equal price, then one sale that covers it all, then the most recent', () => {
    const sales = [
      sale('1', '7', line('A', 5, 100)),
      sale('2', '7', line('A', 5, 100)),
      sale('3', '7', line('A', 1, 100)),
      sale('4', '7', line('A', 5, 120)),
    ]
    expect(given([...sales, back('C5', '7', line('A', 3, 100))]).map(({ orderId }) => orderId)).toEqual(['2'])
  })

  it('is spread over several sales where none covers it all, and never takes back more than was sold', () => {
    const sales = [sale('1', '7', line('A', 2, 100)), sale('2', '7', line('A', 2, 100))]
    const { refunds, unmatched } = matchReturns([...sales, back('C3', '7', line('A', 5, 100)), back('C4', '7', line('A', 1, 100))])
    expect(refunds.map(({ orderId, lines }) => [orderId, lines[0]!.quantity])).toEqual([
      ['2', 2],
      ['1', 2],
    ])
    expect(unmatched.map(({ invoiceNo, quantity, amountFen, reason }) => [invoiceNo, quantity, amountFen, reason])).toEqual([
      ['C3', 1, 100, 'returned before'],
      ['C4', 1, 100, 'returned before'],
    ])
  })

  it('becomes one refund per order, however many of its articles come back', () => {
    const sales = [sale('1', '7', line('A', 1, 100), line('N', 1, 50))]
    expect(given([...sales, back('C2', '7', line('A', 1, 100), line('N', 1, 40))])).toEqual([
      { orderId: '1', refundId: 'C2', lines: [line('A', 1, 100), line('N', 1, 40)] },
    ])
  })

  it.each([
    ['no customer', [sale('1', '', line('A', 1, 100)), back('C2', '', line('A', 1, 100))]],
    ['no earlier sale', [back('C1', '7', line('A', 1, 100)), sale('2', '7', line('A', 1, 100))]],
    ['came back dearer', [sale('1', '7', line('A', 1, 100)), back('C2', '7', line('A', 1, 101))]],
    ['came back dearer', [sale('1', '7', line('M', 1, 100)), back('C2', '7', line('M', 1, 90))]],
  ] as const)('is reported and never invented: %s', (reason, invoices) => {
    const { refunds, unmatched } = matchReturns(invoices)
    expect(refunds).toEqual([])
    expect(unmatched.map((one) => one.reason)).toEqual([reason])
  })

  it('is refunded or reported to the last piece, and no sold line gives back more pieces or money than it took', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('A', 'N', 'M'), fc.integer({ min: 1, max: 9 }), fc.constantFrom(50, 100, 120)), {
      minLength: 1,
      maxLength: 3,
    })
    const invoices = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', '7', '8'), lines), { maxLength: 30 })
    fc.assert(
      fc.property(invoices, (drawn) => {
        const all = drawn.map(([isSale, customer, own], i) =>
          invoice(
            isSale ? 'sale' : 'return',
            isSale ? `${i}` : `C${i}`,
            customer,
            ...own.map(([sku, quantity, priceFen]) => line(sku, quantity, priceFen)),
          ),
        )
        const { refunds, unmatched } = matchReturns(all)
        const pieces = (list: readonly { quantity: number }[]) => list.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(pieces(refunds.flatMap((refund) => refund.lines)) + pieces(unmatched)).toBe(
          pieces(all.filter(({ kind }) => kind === 'return').flatMap((one) => one.lines)),
        )
        for (const { invoiceNo, customer, lines: sold } of all.filter(({ kind }) => kind === 'sale')) {
          const own = refunds.filter(({ orderId }) => orderId === invoiceNo)
          expect(own.every((refund) => refund.customer === customer)).toBe(true)
          for (const sku of ['A', 'N', 'M']) {
            const took = sold.filter((one) => one.sku === sku)
            const gave = own.flatMap((refund) => refund.lines.filter((one) => one.sku === sku))
            expect(pieces(gave)).toBeLessThanOrEqual(pieces(took))
            const fen = (list: readonly InvoiceLine[]) => list.reduce((sum, one) => sum + one.quantity * one.priceFen, 0)
            expect(fen(gave)).toBeLessThanOrEqual(fen(took))
          }
        }
      }),
      { numRuns: 300, seed: 20101201 },
    )
  })
})
