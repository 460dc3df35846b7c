import type { Account } from '../../../shared/contracts/documents/account'
import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { newAccount } from '../../../tests/support/examples'
import { MemoryStore, type Planted, type StorageStep } from '../../../tests/support/memory-store'
import { remindOn } from '../../../shared/domain/mall'
import { asPrize } from '../../_kit/lottery/documents'
import { voucherReminder } from './voucher-reminder'

const MEMBER = '6204817735'

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const open = (more: Partial<PrizeDocument> = {}, member: Partial<Account> = {}) => {
  const store = new MemoryStore()
  store.seed('accounts', newAccount(MEMBER, member))
  const prize = {
    _id: 'K7Q2-M4X9-PTA6-B3ZD',
    schema: 1,
    memberId: MEMBER,
    source: 'rescue',
    lotteryId: null,
    lotteryName: null,
    prizeId: 'cream',
    name: '护手霜',
    entryId: 'rescue:1',
    at: '2026-12-01T10:00:00.000+08:00',
    until: '2026-12-31',
    remindOn: '2026-12-28',
    handedAt: null,
    handedBy: null,
    storeId: null,
    ...more,
  } as const
  store.seed('prizes', asPrize(prize))
  const run = (day: string) => voucherReminder.run({ store, now: Date.parse(`${day}T10:05:00+08:00`), outOfTime: () => false })
  const told = () => (store.all('accounts')[0] as unknown as Account).outbox
  return { store, run, told }
}

it('reminds three days ahead, once', async () => {
  const { run, told } = open()
  expect(await run('2026-12-27')).toEqual({ done: 0, failed: 0, more: false })
  expect(await run('2026-12-28')).toEqual({ done: 1, failed: 0, more: false })
  expect(await run('2026-12-29')).toEqual({ done: 0, failed: 0, more: false })
  expect(told()).toMatchObject([
    {
      key: 'prize-lapsing:rescue:1',
      kind: 'points',
      link: 'expiring',
      body: expect.stringContaining('请于 12 月 31 日前（含当日）'),
      push: { kind: 'voucher', subject: '护手霜', on: '2026-12-31' },
    },
  ])
})

it('leads a prize of a lottery to the lottery, under its own switch', async () => {
  const { run, told } = open({ source: 'lottery', lotteryId: 'wheel', lotteryName: '常青抽奖' })
  await run('2026-12-28')
  expect(told()).toMatchObject([{ kind: 'activity', link: 'lottery' }])
})

it.each<[string, Partial<PrizeDocument>, Partial<Account>, string]>([
  ['was handed over', { handedAt: '2026-12-20T10:00:00.000+08:00', handedBy: 'C1', storeId: 'S001' }, {}, '2026-12-28'],
  ['has lapsed', {}, {}, '2027-01-01'],
  ['is of somebody who has left', {}, { status: 'left' }, '2026-12-28'],
])('says nothing of a prize that %s, and does not find it again', async (_, prize, member, day) => {
  const { run, told } = open(prize, member)
  expect(await run(day)).toMatchObject({ done: 1 })
  expect(told()).toEqual([])
  expect(await run(day)).toMatchObject({ done: 0 })
})

it('knows no day for what was got so short before its last day that it needs no telling', () => {
  expect(remindOn('2026-12-31', '2026-12-27')).toBe('2026-12-28')
  expect(remindOn('2026-12-31', '2026-12-28')).toBe('9999-12-31')
})

const faults: Planted[] = (['begin', 'get', 'replace', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] as const).map((kind) => ({ step, phase, kind, times: 1 })),
  ),
)

it.each(faults)('promises exactly once when storage fails: $kind $phase $step', async (fault) => {
  const { store, run, told } = open()
  store.plant({ ...fault })
  await run('2026-12-28')
  store.plant()
  await run('2026-12-29')
  expect(told()).toHaveLength(1)
})
