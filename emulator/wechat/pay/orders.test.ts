import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PayOrder, PayOrders } from './orders'

const ORDER: PayOrder = {
  orderNo: 'order-1',
  prepayId: 'wx1',
  description: '茶具',
  fen: 990,
  openid: 'o-1',
  timeExpire: '2026-11-30T10:15:00+08:00',
  notifyUrl: 'http://127.0.0.1/wechat/pay',
  state: 'NOTPAY',
  at: '2026-11-30T10:00:00+08:00',
}

it('keeps orders as they were last over a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pay-'))
  try {
    const path = join(folder, 'wechat-pay.jsonl')
    const before = new PayOrders(path)
    before.keep(ORDER)
    before.keep({ ...ORDER, orderNo: 'order-2', prepayId: 'wx2' })
    before.keep({ ...ORDER, state: 'CLOSED' })
    before.close()
    const after = new PayOrders(path)
    expect([after.get('order-1')?.state, after.prepared('wx2')?.state]).toEqual(['CLOSED', 'NOTPAY'])
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
