import { MEMBER, NOW, openCounter } from '../../../tests/support/counter'
import { PAYING } from '../../../tests/support/points-at-till'
import type { Account } from '../../../shared/contracts/documents/account'
import { quotePoints } from './offer'

const DAY = '2028-11-30'

const quoted = async (more: Partial<Account>) => {
  const held = { balance: 1_000, lots: [{ expiresOn: DAY, points: 1_000 }], nextExpiryOn: DAY }
  const { store } = openCounter({ ...held, ...more }, PAYING)
  return quotePoints({ store, now: NOW }, { storeId: 'S001', orderId: 'O1', amountFen: 40_000, member: { memberRef: MEMBER } })
}

it('offers what is there, and nothing of points that sleep, in words', async () => {
  expect(await quoted({})).toMatchObject({ most: 1_000, valueFen: 1_000, message: '本单最多可用 1,000 分抵 10 元' })
  expect(await quoted({ dormantSince: '2026-11-01' })).toMatchObject({
    most: 0,
    message: '会员积分正在休眠,本次消费后即可使用,本单不能抵扣',
  })
})

it('offers nothing to who owes, and refuses a frozen card', async () => {
  const owes = { balance: 0, lots: [], nextExpiryOn: '9999-12-31', debt: 120 }
  expect(await quoted(owes)).toMatchObject({ most: 0, message: '会员还有欠分 120 分,抵还后才能使用积分抵扣' })
  expect(await quoted({ status: 'frozen', frozenBy: 'member' })).toMatchObject({ refused: 'account_frozen' })
})
