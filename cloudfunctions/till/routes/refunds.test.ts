import defaults from '../../../config/program'
import type { ShortfallPolicy } from '../../../shared/domain/program'
import { isRefusal } from '../../../shared/errors'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { MemoryStore } from '../../../tests/support/memory-store'
import { asEntry } from '../../_kit/ledger/documents'
import { refundPurchase } from './refunds'

const MEMBER = '6204817735'
const DAY = '2028-11-30'
let now = Date.parse('2026-11-24T12:00:00+08:00')
beforeEach(() => (now += 3_600_000))

/** A member who bought for 100 yuan and has spent all but `balance` of the points since. */
const open = (shortfall: ShortfallPolicy, balance: number) => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...defaults, refund: { shortfall } } as { _id: string })
  const place = { schema: 1 as const, memberId: MEMBER, seq: 1, at: '', balanceAfter: 100, debtAfter: 0, answer: {} }
  store.seed('entries', asEntry({ ...purchaseDraft('O1', 100, DAY), ...place, prevHash: '0'.repeat(64), hash: '0'.repeat(64) }))
  const lots = balance > 0 ? [{ expiresOn: DAY, points: balance }] : []
  store.seed('accounts', newAccount(MEMBER, { balance, lots, nextExpiryOn: balance > 0 ? DAY : '9999-12-31', seq: 1 }))
  const refund = async (refundId: string, amountFen: number) => {
    const body = { refundId, amountFen, refundedAt: new Date(now).toISOString() }
    const till = { keyId: 'k', storeId: 'S001' }
    const result = await refundPurchase({ store, till, now, requestId: 'r', params: { orderId: 'O1' }, body })
    return isRefusal(result) ? result : (result.data as { points: number; balance: number; debt: number })
  }
  return { store, refund }
}

it('leaves a debt for points that were spent, to be repaid by the next earnings', async () => {
  const { refund } = open({ policy: 'debt' }, 30)
  expect(await refund('a', 10_000)).toMatchObject({ points: -100, balance: 0, debt: 70 })
})

it('blocks the refund under that policy, and says how many points are missing', async () => {
  const { refund, store } = open({ policy: 'block' }, 30)
  expect(await refund('a', 10_000)).toMatchObject({ refused: 'refund_exceeds', details: { missingPoints: 70 } })
  expect(store.all('entries')).toHaveLength(1)
  expect(await refund('b', 3_000)).toMatchObject({ points: -30, balance: 0, debt: 0 })
})

it('writes off up to the cap, and leaves the rest as a debt', async () => {
  const { refund } = open({ policy: 'write_off', capPoints: 50 }, 30)
  expect(await refund('a', 10_000)).toMatchObject({ points: -50, balance: 0, debt: 20 })
})

it('writes off no more for an order that comes back in slices', async () => {
  const { refund } = open({ policy: 'write_off', capPoints: 50 }, 30)
  for (let i = 0; i < 9; i++) await refund(`s${i}`, 1_000)
  expect(await refund('last', 1_000)).toMatchObject({ balance: 0, debt: 20 })
})
