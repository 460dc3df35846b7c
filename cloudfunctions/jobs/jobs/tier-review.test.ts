import standard from '../../../config/program'
import type { Account } from '../../../shared/contracts/documents/account'
import { faultsIn } from '../../../tests/support/books'
import { MEMBER, openCounter, saleOf } from '../../../tests/support/counter'
import type { MemoryStore, Planted } from '../../../tests/support/memory-store'
import type { Member } from '../../_kit/accounts'
import { asOfNow } from '../../_kit/ledger/settle'
import { creditSale } from '../../_kit/sales/credit'
import { maskedMember } from '../../_kit/sales/look-up'
import { refundSale } from '../../_kit/sales/refund'
import { expiry } from './expiry'
import { outbox } from './outbox'
import { tierReview } from './tier-review'
import { tierWarning } from './tier-warning'

const at = (day: string, time = '12:00') => Date.parse(`${day}T${time}:00+08:00`)

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

/** A counter under the standard rules, with a member who joined on 2026-11-24 unless the account says something else. */
const open = (more: Partial<Account> = {}) => {
  const { store, seller, account } = openCounter({ tierUntil: '2028-11-24', ...more })
  store.seed('programs', { _id: 'P', ...standard })
  const context = (now: number) => ({ store, now, outOfTime: () => false })
  let orders = 0
  return {
    store,
    account,
    buy: (day: string, yuan: number, orderId = `O${++orders}`) => {
      const now = at(day)
      const sale = { ...saleOf(orderId, yuan * 100, { memberRef: MEMBER }), paidAt: new Date(now).toISOString() }
      return creditSale({ ...seller, now }, sale)
    },
    refund: (day: string, orderId: string, yuan: number) => {
      const now = at(day)
      const refund = { refundId: `R-${orderId}`, amountFen: yuan * 100, refundedAt: new Date(now).toISOString() }
      return refundSale({ ...seller, now }, orderId, refund)
    },
    review: (day: string, time = '00:05') => tierReview.run(context(at(day, time))),
    warn: (day: string) => tierWarning.run(context(at(day))),
    expire: (day: string) => expiry.run(context(at(day))),
    deliver: (day: string) => outbox.run(context(at(day))),
    entries: () => store.all('entries').sort((a, b) => Number(a['seq']) - Number(b['seq'])),
    seenAt: (day: string) =>
      maskedMember(
        asOfNow(account() as Member, at(day), () => standard),
        at(day),
      ),
  }
}

const SILVER = { tier: 'silver', growth: 12_000, tierGrowth: 10_000 } as const

/** The same with a member who has bought his way into silver, and 2,000 of growth since: nothing is planted, so an audit finds no fault. */
const openSilver = async () => {
  const counter = open()
  await counter.buy('2026-11-24', 12_000)
  await counter.buy('2027-03-01', 2_000)
  return counter
}

describe('a review', () => {
  it('is an entry without points that says what was found, once, and is told to the member', async () => {
    const { account, entries, review, store } = await openSilver()
    expect(await review('2028-11-24', '23:59')).toEqual({ done: 0, failed: 0, more: false })
    expect(await review('2028-11-25')).toEqual({ done: 1, failed: 0, more: false })
    expect(await review('2028-11-25')).toEqual({ done: 0, failed: 0, more: false })
    expect(entries().slice(2)).toMatchObject([
      {
        _id: `tier:${MEMBER}:2028-11-24`,
        ...{ kind: 'tier', points: 0, title: '会员等级调整为普通会员', actor: { kind: 'system', id: 'tier-review' } },
        cause: { outcome: 'downgrade', from: 'silver', to: 'normal', growthChange: -12_000 },
      },
    ])
    expect(account()).toMatchObject({ tier: 'normal', growth: 2_000, tierUntil: '2030-11-24', periodGrowth: 0 })
    expect(account().outbox.at(-1)).toMatchObject({ key: `tier:${MEMBER}:2028-11-24`, kind: 'service', link: 'tier' })
    expect(await faultsIn(store)).toEqual([])
  })

  it('makes up for all that were missed, in order', async () => {
    const { entries, review, account } = open({ ...SILVER, periodGrowth: 12_000, periodPurchases: 1 })
    expect(await review('2032-12-01')).toMatchObject({ done: 1 })
    expect(entries().map(({ title }) => title)).toEqual(['银卡会员续期', '会员进入休眠'])
    expect(account()).toMatchObject({ tier: 'normal', dormantSince: '2030-11-25', tierUntil: '9999-12-31' })
  })

  it('stands between the deaths of points in the order of the days, whoever writes them', async () => {
    const lots = [
      { expiresOn: '2028-11-24', points: 1 },
      { expiresOn: '2028-11-30', points: 2 },
    ]
    const { entries, buy } = open({ ...SILVER, lots, balance: 3, nextExpiryOn: '2028-11-24' })
    await buy('2028-12-01', 10)
    expect(entries().map(({ kind }) => kind)).toEqual(['expiry', 'tier', 'expiry', 'purchase'])
  })

  it('leaves who has left alone', async () => {
    const { review, entries } = open({ status: 'left', tierUntil: '9999-12-31' })
    await review('2030-01-01')
    expect(entries()).toEqual([])
  })
})

describe('who bought nothing', () => {
  const dormant = () => open({ ...SILVER, balance: 1_280, lots: [{ expiresOn: '2029-12-31', points: 1_280 }], nextExpiryOn: '2029-12-31' })

  it('sleeps with the points, whose own death goes on, and wakes by the next purchase, which says so', async () => {
    const { review, account, buy, entries } = dormant()
    await review('2028-11-25')
    expect(account()).toMatchObject({ tier: 'normal', dormantSince: '2028-11-25', balance: 1_280, growth: 0 })
    await buy('2029-05-01', 100)
    expect(account()).toMatchObject({ tier: 'normal', dormantSince: null, balance: 1_380, growth: 100, tierUntil: '2031-05-01' })
    expect(entries().at(-1)!['steps']).toContain('会员已唤醒,1,280 分恢复可用')
  })

  it('loses points that die meanwhile', async () => {
    const { review, expire, account } = dormant()
    await review('2028-11-25')
    await expire('2030-01-01')
    expect(account()).toMatchObject({ balance: 0, dormantSince: '2028-11-25' })
  })

  it('has nothing given back of what no longer counts', async () => {
    const { buy, refund, account, review } = open()
    await buy('2026-11-25', 10_000, 'BIG')
    await review('2028-11-26')
    await refund('2028-11-27', 'BIG', 10_000)
    expect(account()).toMatchObject({ tier: 'normal', growth: 0, dormantSince: '2028-11-26', tierUntil: '9999-12-31' })
  })
})

describe('a warning', () => {
  it('is promised once, thirty days before, with the figure and the day', async () => {
    const { warn, account, deliver, store } = open({ ...SILVER, periodGrowth: 6_800, periodPurchases: 3 })
    expect(await warn('2028-10-24')).toMatchObject({ done: 0 })
    expect(await warn('2028-10-25')).toMatchObject({ done: 1 })
    expect(await warn('2028-10-26')).toMatchObject({ done: 0 })
    expect(account()).toMatchObject({ warnedOf: '2028-11-24', seq: 0 })
    await deliver('2028-10-26')
    expect(store.all('messages')).toMatchObject([
      { title: '银卡会员即将到期', body: expect.stringContaining('有效期至 2028-11-24，再消费 3,200 元即可保级') },
    ])
  })

  it('is not made to who keeps the tier, unless a refund takes that away in the last days', async () => {
    const { warn, account, buy, refund } = open({ ...SILVER, tierUntil: '2028-11-24' })
    await buy('2028-10-01', 10_000, 'KEEPS')
    await warn('2028-10-25')
    expect(account()).toMatchObject({ warnedOf: '2028-11-24', outbox: [{ key: 'points:purchase:KEEPS' }] })
    await refund('2028-11-01', 'KEEPS', 3_000)
    expect(account().outbox.map(({ key }) => key)).toContain(`tier-warning:${MEMBER}:2028-11-24`)
  })

  it('looks again in the next validity', async () => {
    const { warn, review, account } = open({ ...SILVER, periodGrowth: 12_000, periodPurchases: 3 })
    await warn('2028-11-01')
    await review('2028-11-25')
    expect(account().warnedOf).toBeNull()
    await warn('2030-11-01')
    expect(account().outbox.at(-1)).toMatchObject({ title: '会员即将休眠' })
  })
})

it('the till pays nothing to who sleeps: the look-up as of now knows it before any job has run', async () => {
  const { seenAt, account } = open({ ...SILVER, balance: 5, lots: [{ expiresOn: '2029-12-31', points: 5 }], nextExpiryOn: '2029-12-31' })
  expect(seenAt('2028-11-24')).toMatchObject({ tier: 'silver', balance: 5 })
  expect(seenAt('2028-11-25')).toMatchObject({ tier: 'normal', balance: 0 })
  expect(account().dormantSince).toBeNull()
})

it('a whole refund of everything returns growth and points to the start', async () => {
  const { buy, refund, account } = open()
  const bought = [
    ['2026-11-25', 9_990, 'A'],
    ['2026-12-11', 60, 'B'],
    ['2027-01-28', 45_000, 'C'],
  ] as const
  for (const [day, yuan, id] of bought) await buy(day, yuan, id)
  expect(account()).toMatchObject({ tier: 'gold', growth: 55_050 })
  for (const [, yuan, id] of [...bought].reverse()) await refund('2027-02-01', id, yuan)
  expect(account()).toMatchObject({ tier: 'normal', growth: 0, periodGrowth: 0, balance: 0, debt: 0, held: [] })
})

/** Each storage call of a job, struck before and after its effect. */
const strikes = (steps: readonly Planted['step'][]): Planted[] =>
  steps
    .flatMap((step) =>
      (['before', 'after'] as const).flatMap((phase) =>
        (['conflict', 'unavailable'] as const).map((kind): Planted => ({ step, phase, kind })),
      ),
    )
    .filter(({ step, phase, kind }) => !(kind === 'conflict' && step === 'commit' && phase === 'after'))

const unharmed = async (store: MemoryStore, run: () => Promise<unknown>, fault: Planted) => {
  store.plant(fault)
  await run().catch(() => undefined)
  store.plant()
  await run()
  expect(await faultsIn(store)).toEqual([])
}

it.each(strikes(['find', 'begin', 'get', 'insert', 'replace', 'commit']))('reviews once although the store fails: %j', async (fault) => {
  const { store, review, entries, account } = await openSilver()
  await unharmed(store, () => review('2028-11-25'), fault)
  expect([entries().length, account().tier, account().outbox.length]).toEqual([3, 'normal', 4])
})

it.each(strikes(['find', 'begin', 'get', 'replace', 'commit']))('warns once although the store fails: %j', async (fault) => {
  const { store, warn, account } = await openSilver()
  await unharmed(store, () => warn('2028-11-01'), fault)
  expect([account().warnedOf, account().outbox.length]).toEqual(['2028-11-24', 4])
})

it('steps over an account that cannot be read, and reviews the others', async () => {
  const { store, review, account } = open({ ...SILVER, periodGrowth: 2_000, periodPurchases: 1 })
  store.seed('accounts', { _id: '1', tierUntil: '2020-01-01' } as never)
  expect(await review('2028-11-25')).toEqual({ done: 1, failed: 1, more: true })
  expect(account()).toMatchObject({ tier: 'normal' })
})
