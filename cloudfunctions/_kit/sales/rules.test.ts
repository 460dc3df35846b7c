import { journal, MEMBER, NOW, openCounter, saleOf } from '../../../tests/support/counter'
import { line, programWith, rule, times } from '../../../tests/support/earning'
import type { Account } from '../../../shared/contracts/documents/account'
import type { CreditedAnswer, PurchaseRequest } from '../../../shared/contracts/till'
import { isRefusal, type Refusal } from '../../../shared/errors'
import type { Posted } from '../ledger/post'
import { claimReceipt } from './claim'
import { creditSale } from './credit'
import { refundSale } from './refund'

const once = { per: 'member', period: 'lifetime', points: null, times: 1 } as const

/** Today tea counts twice; 每满 500 加赠 200, held for a week and at most twice a month; 50 for the first purchase. */
const PROGRAM = programWith({
  rules: [
    rule('tea', times(2000), [
      { kind: 'dates', days: ['2026-11-24'], name: '茶日' },
      { kind: 'categories', categories: ['tea'] },
    ]),
    rule('gift', { kind: 'bonus_per', fen: 500_00, points: 200 }, [], {
      name: '满额礼',
      holdDays: 7,
      caps: [{ per: 'member', period: 'month', points: 400, times: null }],
    }),
    rule('welcome', { kind: 'bonus', points: 50 }, [{ kind: 'first_purchase' }], { name: '首单礼', caps: [once] }),
  ],
})

const boughtBefore = { firstOrderId: 'O0' }
const open = (more: Partial<Account> = {}) => openCounter(more, PROGRAM)

const done = <T>(posted: Posted<T> | Refusal): T => {
  if (isRefusal(posted)) throw new Error(posted.refused)
  return posted.answer
}

type Counter = ReturnType<typeof open>

const buy = async ({ seller }: Counter, orderId: string, amountFen: number, more: Partial<PurchaseRequest> = {}): Promise<CreditedAnswer> =>
  done(await creditSale(seller, { ...saleOf(orderId, amountFen, { memberRef: MEMBER }), ...more }, journal)) as CreditedAnswer

it('tells at the till what came in and what of it has to wait (L4, L6)', async () => {
  const counter = open(boughtBefore)
  expect(await buy(counter, 'O1', 500_00)).toMatchObject({
    points: 500,
    pending: 200,
    balance: 500,
    message: '您本次消费 500 元,获得 700 分(其中 200 分将于 2026-12-01 生效),当前积分 500',
    explanation: expect.arrayContaining(['500 元 × 1 分/元 + 满额礼 200 分 = 700 分', '满额礼加赠 200 分']),
  })
  expect(counter.account()).toMatchObject({ balance: 500, held: [{ releaseOn: '2026-12-01', points: 200 }] })
  expect(counter.store.all('entries')[0]).toMatchObject({
    cause: { points: 700, extraPoints: 200, grants: [{ ruleId: 'gift', points: 200 }] },
  })
})

it('counts what capped rules gave in the account, over all its purchases', async () => {
  const counter = open(boughtBefore)
  const answers = [await buy(counter, 'O1', 500_00), await buy(counter, 'O2', 1000_00), await buy(counter, 'O3', 500_00)]
  expect(answers.map(({ pending }) => pending)).toEqual([200, 200, undefined])
  expect(answers[1]!.explanation).toContain('满额礼:每人每月最多 400 分,本单实得 200 分')
  expect(counter.account().capCounts).toEqual({ 'gift/month': { period: '2026-11', points: 400, times: 2 } })
})

it('welcomes the first purchase once, also when it is returned', async () => {
  const counter = open({ firstOrderId: null })
  expect(await buy(counter, 'O1', 100_00)).toMatchObject({ points: 150 })
  done(await refundSale(counter.seller, 'O1', { refundId: 'R1', amountFen: 100_00, refundedAt: new Date(NOW).toISOString() }))
  expect(await buy(counter, 'O2', 100_00)).toMatchObject({ points: 100, balance: 100 })
  expect(counter.account().firstOrderId).toBe('O1')
})

it.each<[string, Partial<Account>, number]>([
  ['has bought before if anything was booked on it', { seq: 3 }, 100],
  ['has not if nothing was', { seq: 0 }, 150],
])('an account from before first purchases were noted %s', async (_, more, points) => {
  const { firstOrderId: _none, ...older } = open(more).account()
  const counter = open()
  counter.store.seed('accounts', older)
  expect(await buy(counter, 'O1', 100_00)).toMatchObject({ points })
})

it('earns for a receipt by the rules that ran when it was paid, and by its own goods', async () => {
  const counter = open(boughtBefore)
  const lines = [line('A', 100_00, { category: 'tea' }), line('B', 50_00)]
  const sold = done(await creditSale(counter.seller, { ...saleOf('O1', 150_00), lines }))
  if (!('claimCode' in sold)) throw new Error('the receipt should be open')
  const claimant = {
    store: counter.store,
    now: NOW + 5 * 86_400_000,
    findAccount: () => Promise.resolve(counter.account()),
  }
  expect(done(await claimReceipt(claimant, sold.claimCode))).toMatchObject({ points: 250, balance: 250 })
  expect(counter.store.all('entries')[1]).toMatchObject({
    steps: expect.arrayContaining(['150 元 × 1 分/元 + tea 100 分 = 250 分']),
    cause: { points: 250, extraPoints: 100, grants: [{ ruleId: 'tea', points: 100 }] },
  })
})

it('leaves points, growth and what is held as they were once everything is returned', async () => {
  const counter = open(boughtBefore)
  await buy(counter, 'O1', 1234_00, { lines: [line('A', 700_00, { category: 'tea' }), line('B', 534_00)] })
  for (const [refundId, amountFen] of [
    ['R1', 100_00],
    ['R2', 333_33],
    ['R3', 800_67],
  ] as const)
    done(await refundSale(counter.seller, 'O1', { refundId, amountFen, refundedAt: new Date(NOW).toISOString() }))
  expect(counter.account()).toMatchObject({ balance: 0, debt: 0, growth: 0, lots: [], held: [] })
})
