import simple from '../../../config/programs/simple'
import type { Account } from '../../../shared/contracts/documents/account'
import { append, EMPTY_BOOKS, type EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { giftWith, layGift } from '../../../tests/support/gifts'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { MemoryStore, type Planted, type StorageStep } from '../../../tests/support/memory-store'
import { sha256 } from '../../_kit/digest'
import { withBooks, withReminders } from '../../_kit/ledger/documents'
import { reminders } from './reminders'

const MEMBER = '6204817735'

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const GIFT = { kind: 'gift', name: '护手霜', words: '到店领取。', usualPoints: 500, perMonth: 1, claimDays: 30, art: 'cream' } as const

const program: Program = {
  ...simple,
  rescue: {
    windowDays: 30,
    offers: [
      { ...GIFT, id: 'small', name: '小样', points: 90, usualPoints: 100, stock: null },
      { ...GIFT, id: 'cream', points: 300, stock: 1 },
      { ...GIFT, id: 'tea', name: '龙井', points: 900, usualPoints: 2_000, stock: null },
    ],
    reinstatement: null,
  },
}

const booksOf = (drafts: readonly EntryDraft[]) =>
  drafts.reduce((books, draft) => append(books, draft, { memberId: MEMBER, at: '', answer: () => ({}) }, sha256).books, EMPTY_BOOKS)

/** A member whose points die on 31 December: 500, and 40 more in January. */
const open = (more: Partial<Account> = {}) => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...program })
  const books = booksOf([purchaseDraft('O1', 500, '2026-12-31'), purchaseDraft('O2', 40, '2027-01-12')])
  store.seed('accounts', withReminders(withBooks(newAccount(MEMBER, more), books), program))
  const run = (now: string) => reminders.run({ store, now: Date.parse(`${now}+08:00`), outOfTime: () => false })
  const account = () => store.all('accounts')[0] as unknown as Account
  return { store, run, account }
}

it('tells thirty, fifteen and three days ahead, once each however often it runs, with the best gift that can be had', async () => {
  const { run, account } = open()
  expect(account().nextReminderOn).toBe('2026-12-01')
  expect(await run('2026-11-30T23:59:59')).toEqual({ done: 0, failed: 0, more: false })
  expect(await run('2026-12-01T00:05:00')).toEqual({ done: 1, failed: 0, more: false })
  expect(await run('2026-12-01T01:05:00')).toEqual({ done: 0, failed: 0, more: false })
  expect(account()).toMatchObject({ nextReminderOn: '2026-12-13', reminded: { '30': '2026-12-31' } })
  expect(account().outbox).toEqual([
    {
      key: `expiring:${MEMBER}:30:2026-12-31`,
      kind: 'points',
      title: '500 积分将于 12 月 31 日到期',
      body: '您有 500 分将于 12 月 31 日到期，到期当日仍可使用。可兑换“护手霜”，专享价 300 分。',
      link: 'expiring',
      at: '2026-12-01T00:05:00.000+08:00',
      push: { kind: 'expiring', points: 500, on: '2026-12-31', subject: '护手霜', note: '可兑换护手霜', stage: 30 },
    },
  ])
  for (let day = 2; day <= 31; day++) await run(`2026-12-${String(day).padStart(2, '0')}T00:05:00`)
  expect(account().outbox.map(({ key }) => key.split(':').slice(2).join(' '))).toEqual([
    '30 2026-12-31',
    '30 2027-01-12',
    '15 2026-12-31',
    '3 2026-12-31',
  ])
  // Two stages fell on the 28th: one message tells of both.
  expect(account().outbox.at(-1)!.body).toContain('您有 500 分将于 12 月 31 日到期，另有 40 分将于 2027 年 1 月 12 日到期')
})

it('tells after missed days once, by the most urgent stage, naming every day', async () => {
  const { run, account } = open()
  await run('2026-12-29T10:05:00')
  expect(account().outbox).toMatchObject([
    {
      key: `expiring:${MEMBER}:3:2026-12-31`,
      body: expect.stringContaining('您有 500 分将于 12 月 31 日到期，另有 40 分将于 2027 年 1 月 12 日到期'),
      push: { points: 500, on: '2026-12-31', stage: 3 },
    },
  ])
})

it('says nothing of dead points, and does not find them again', async () => {
  const { run, account } = open()
  await run('2027-01-20T10:05:00')
  expect(account()).toMatchObject({ outbox: [], nextReminderOn: '9999-12-31' })
})

it('recommends nothing that has run out', async () => {
  const { store, run, account } = open()
  store.seed('guards', { _id: 'rescue:cream', schema: 1, taken: 1 } as never)
  await run('2026-12-01T00:05:00')
  expect(account().outbox).toMatchObject([{ push: { subject: '小样' } }])
})

it('tells a frozen card, says to a sleeping one how it is woken, and tells nothing to who has left', async () => {
  const frozen = open({ status: 'frozen', frozenBy: 'member' })
  await frozen.run('2026-12-01T00:05:00')
  expect(frozen.account().outbox).toHaveLength(1)
  const dormant = open({ dormantSince: '2026-11-01' })
  await dormant.run('2026-12-01T00:05:00')
  expect(dormant.account().outbox).toMatchObject([
    { body: expect.stringContaining('消费一笔或补录一张小票即可唤醒'), push: { note: '消费一笔即可唤醒' } },
  ])
  expect(open({ status: 'left' }).account()).toMatchObject({ reminded: {}, nextReminderOn: '9999-12-31' })
})

const faults: Planted[] = (['begin', 'get', 'find', 'replace', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] as const).map((kind) => ({ step, phase, kind, times: 1 })),
  ),
)

it.each(faults)('promises exactly once when storage fails: $kind $phase $step', async (fault) => {
  const { store, run, account } = open()
  store.plant({ ...fault })
  await run('2026-12-01T00:05:00').catch(() => undefined)
  store.plant()
  await run('2026-12-01T01:05:00')
  expect(account().outbox).toHaveLength(1)
})

it('steps over an account that cannot be read and says so', async () => {
  const { store, run } = open()
  store.seed('accounts', { ...newAccount('7204817735'), balance: 1, nextReminderOn: '2026-11-01' } as never)
  expect(await run('2026-12-01T00:05:00')).toEqual({ done: 1, failed: 1, more: true })
})

it('names what is worth most of the mall where the rescue has nothing, reads it once a run, and nothing that has run out or is not for this tier', async () => {
  const { store, run, account } = open()
  store.seed('programs', { _id: 'P', ...program, rescue: { ...program.rescue, offers: [] } })
  const lay = (giftId: string, points: number, left: number, more = {}) => {
    const { gift, stocks } = layGift(giftId, giftWith({ name: giftId, price: { points, fen: 0 }, ...more }), left)
    store.seed('gifts', gift)
    store.seed('stocks', ...stocks)
  }
  lay('too-dear', 501, 5)
  lay('gone', 500, 0)
  lay('gone-in-parts', 499, 0, { rush: true })
  lay('for-gold', 498, 5, { tiers: ['gold'] })
  lay('over', 497, 5, { sale: { from: '2026-01-01T00:00:00+08:00', until: '2026-11-30T00:00:00+08:00' } })
  lay('cup', 400, 1, { rush: true })
  lay('soap', 260, 5)
  const other = '6204817736'
  store.seed('accounts', { ...account(), _id: other, openid: 'o-other', phoneKey: 'none:other' })
  await run('2026-12-02T03:33:00')
  for (const { outbox } of store.all('accounts') as unknown as Account[])
    expect(outbox).toMatchObject([{ body: expect.stringContaining('可兑换“cup”，只需 400 分。') }])
  const catalogue = store.steps.length
  await run('2026-12-02T04:33:00')
  expect(store.steps.length - catalogue).toBeLessThanOrEqual(2)
})
