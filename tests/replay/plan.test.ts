import { purchaseRequest, refund } from '../../shared/contracts/till'
import { phoneOf, planReplay, shiftFor } from './plan'
import type { SaleLine } from './sales-file'

const at = (text: string) => Date.parse(`${text}+08:00`)
const item = (invoiceNo: string, time: string, customer: string, stockCode: string, quantity: number, priceFen: number): SaleLine => ({
  invoiceNo,
  stockCode,
  quantity,
  at: at(time),
  priceFen,
  customer,
})

const FILE = [
  item('1', '2010-12-01T08:34:00', '13047', 'A', 2, 495),
  item('1', '2010-12-01T08:35:00', '13047', 'POST', 1, 1800),
  item('1', '2010-12-01T08:34:00', '13047', 'GIFT', 1, 0),
  item('2', '2010-12-01T09:00:00', '', 'A', 1, 495),
  item('3', '2010-12-01T09:00:00', '15291', 'B', -4, 0),
  item('4', '2010-12-03T09:00:00', '15291', 'B', 1, 100),
  item('C5', '2010-12-04T09:00:00', '13047', 'A', -1, 495),
]

const BORN = at('2010-12-01T00:00:00')
const calls = (plan = planReplay(FILE, BORN)) => plan.steps.flatMap((step) => step.calls)

describe('the plan of a replay', () => {
  it('sends whole invoices in order of time, as requests that the contracts accept', () => {
    expect(calls().map(({ kind, orderId }) => `${kind} ${orderId}`)).toEqual(['purchase 1', 'purchase 2', 'purchase 4', 'refund 1'])
    for (const { kind, body } of calls()) (kind === 'purchase' ? purchaseRequest : refund.request).parse(JSON.parse(body))
    expect(JSON.parse(calls()[0]!.body)).toEqual({
      orderId: '1',
      storeId: 'S001',
      paidAt: '2010-12-01T08:34:00.000+08:00',
      amountFen: 2790,
      lines: [
        { sku: 'A', quantity: 2, amountFen: 990 },
        { sku: 'POST', category: 'postage', quantity: 1, amountFen: 1800 },
      ],
      member: { phone: '13900013047' },
    })
    expect(JSON.parse(calls()[1]!.body)).not.toHaveProperty('member')
    expect(calls()[3]).toMatchObject({ path: '/till/v1/purchases/1/refunds', amountFen: 495 })
  })

  it('leaves out free goods, and reports an invoice that is left with no amount', () => {
    const plan = planReplay(FILE, BORN)
    expect(plan.droppedLines).toBe(1)
    expect(plan.skipped).toEqual([{ invoiceNo: '3', at: at('2010-12-01T09:00:00'), reason: 'no amount' }])
  })

  it('plays what happened at one instant in one step', () => {
    const twins = [item('8', '2010-12-01T09:00:00', '1', 'A', 1, 100), item('9', '2010-12-01T09:00:00', '2', 'A', 1, 100)]
    expect(planReplay(twins, BORN).steps.map((step) => step.calls.length)).toEqual([2])
  })

  it('can be held to the first days and to the first invoices, always whole ones', () => {
    expect(calls(planReplay(FILE, BORN, { days: 1 })).map(({ orderId }) => orderId)).toEqual(['1', '2'])
    expect(calls(planReplay(FILE, BORN, { invoices: 1 })).map(({ body }) => body)).toEqual([calls()[0]!.body])
    expect(planReplay(FILE, BORN, { invoices: 1 }).skipped).toEqual([])
  })

  it('moves the file by whole days that hang on the birth of the store alone', () => {
    const born = at('2026-11-24T03:12:00')
    expect(shiftFor(FILE[0]!.at, born)).toBe(5838)
    expect(shiftFor(FILE[0]!.at, BORN)).toBe(0)
    expect(calls(planReplay(FILE, born))[0]!.body).toContain('"paidAt":"2026-11-25T08:34:00.000+08:00"')
    expect(calls(planReplay(FILE, born))).toEqual(calls(planReplay(FILE, born)))
  })

  it('gives every customer a mobile number of its own', () => {
    expect([phoneOf('13047'), phoneOf('99999999')]).toEqual(['13900013047', '13999999999'])
  })
})
