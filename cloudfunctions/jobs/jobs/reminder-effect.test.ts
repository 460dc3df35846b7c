import type { DeliveryDocument, ReminderDay } from '../../../shared/contracts/documents/delivery'
import type { Entry, Lot } from '../../../shared/domain/ledger'
import { shanghaiIso } from '../../../shared/domain/time'
import { MEMBER, openCounter } from '../../../tests/support/counter'
import { newAccount } from '../../../tests/support/examples'
import { live } from '../../../tests/support/lives'
import type { MemoryStore, StorageStep } from '../../../tests/support/memory-store'
import { effectDueAt } from '../../_kit/reminders/effect'
import type { FaultKind } from '../../_kit/store'
import { reminderEffect } from './reminder-effect'

const AT = Date.parse('2026-11-29T10:00:00+08:00')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ON = '2026-12-02'
/** When the last day that is named is over, and an hour more. */
const AFTER = Date.parse('2026-12-03T01:00:00+08:00')

const delivery = (more: Partial<DeliveryDocument> = {}): DeliveryDocument => {
  const filed = { facts: { kind: 'expiring', points: 500, on: ON, stage: 3 }, at: shanghaiIso(AT) } as const
  return {
    _id: `expiring:${MEMBER}:1`,
    schema: 1,
    memberId: MEMBER,
    ...filed,
    state: 'sent',
    channel: 'wechat',
    reason: null,
    dueAt: '9999',
    tries: 0,
    sentAt: shanghaiIso(AT),
    providerId: null,
    openedAt: null,
    seq: 4,
    counted: 'nothing',
    effectDueAt: effectDueAt(filed),
    ...more,
  }
}

const open = (...deliveries: DeliveryDocument[]) => {
  const { store } = openCounter()
  store.seed('deliveries', ...deliveries)
  return store
}

const run = (store: MemoryStore, now: number) => reminderEffect.run({ store, now, outOfTime: () => false })

/** The figures of the only day that has any. */
const figures = (store: MemoryStore) => {
  const [day, ...more] = store.all('reminder_days') as unknown as ReminderDay[]
  expect(more).toEqual([])
  return day!
}

const [sample] = live([{ do: 'earn', points: 1, lifetime: 1 }]).entries

const wrote = (store: MemoryStore, seq: number, kind: Entry['kind'], lots: Lot[], memberId = MEMBER) =>
  store.seed('entries', { ...sample!, _id: `${memberId}:${seq}`, memberId, seq, kind, lots })

const REMINDED = { reminded: 1, decided: 0, opened: 0, rescued: 0, points: 0, pointsRescued: 0, pointsDied: 0 }

it('counts a reminder by its channel a day after it was promised, and not a moment earlier', async () => {
  const store = open(delivery())
  expect(await run(store, AT + DAY - 1)).toMatchObject({ done: 0 })
  expect(await run(store, AT + DAY)).toMatchObject({ done: 1, failed: 0, more: false })
  expect(figures(store)).toEqual({ _id: '2026-11-29', schema: 1, ways: { wechat: REMINDED }, omitted: {} })
})

it('counts what came of it once its last day is over: opened, rescued, died', async () => {
  const store = open(delivery({ openedAt: shanghaiIso(AT + HOUR) }))
  wrote(store, 4, 'redemption', [{ expiresOn: ON, points: -70 }])
  wrote(store, 5, 'redemption', [{ expiresOn: ON, points: -300 }])
  wrote(store, 6, 'expiry', [{ expiresOn: ON, points: -200 }])
  await run(store, AT + DAY)
  expect(await run(store, AFTER - 1)).toMatchObject({ done: 0 })
  await run(store, AFTER)
  expect(figures(store).ways).toEqual({
    wechat: { reminded: 1, decided: 1, opened: 1, rescued: 1, points: 500, pointsRescued: 300, pointsDied: 200 },
  })
})

it('counts each once, however often and late it runs', async () => {
  const store = open(delivery())
  for (const now of [AFTER + 90 * DAY, AFTER + 90 * DAY, AFTER + 91 * DAY]) await run(store, now)
  expect(figures(store).ways).toMatchObject({ wechat: { reminded: 1, decided: 1, points: 500 } })
  expect(store.all('deliveries')).toMatchObject([{ counted: 'outcome', effectDueAt: '9999' }])
})

it('tells who had no grant from who was left to the inbox otherwise, and why', async () => {
  const omitted = (id: string, reason: DeliveryDocument['reason']) => delivery({ _id: id, state: 'omitted', channel: 'inbox', reason })
  const store = open(omitted('a', 'no_grant'), omitted('b', 'switched_off'), omitted('c', 'no_grant'), delivery())
  await run(store, AT + DAY)
  expect(figures(store)).toMatchObject({
    ways: { wechat: { reminded: 1 }, no_grant: { reminded: 2 }, inbox: { reminded: 1 } },
    omitted: { no_grant: 2, switched_off: 1 },
  })
})

it.each(['waiting', 'sending'] as const)('waits for one that is %s still, and counts it when it is known how it went', async (state) => {
  const store = open(delivery({ state, channel: 'inbox' }))
  await run(store, AT + DAY)
  expect(store.all('reminder_days')).toEqual([])
  const [waiting] = store.all('deliveries') as unknown as DeliveryDocument[]
  store.seed('deliveries', { ...waiting!, state: 'sent', channel: 'wechat' })
  await run(store, AT + 2 * DAY)
  expect(figures(store).ways).toMatchObject({ wechat: { reminded: 1 } })
})

it('does not count being opened when the points were dead', async () => {
  const store = open(delivery({ openedAt: '2026-12-03T00:00:00.000+08:00' }))
  await run(store, AFTER)
  await run(store, AFTER)
  expect(figures(store).ways).toMatchObject({ wechat: { decided: 1, opened: 0 } })
})

it('closes as nothing that of a member who has left', async () => {
  const store = open(delivery())
  await run(store, AT + DAY)
  store.seed('accounts', newAccount(MEMBER, { status: 'left' }))
  await run(store, AFTER)
  expect(figures(store).ways).toEqual({ wechat: REMINDED })
  expect(store.all('deliveries')).toMatchObject([{ counted: 'outcome', effectDueAt: '9999' }])
})

it('looks through more entries than one page has', async () => {
  const store = open(delivery())
  for (let i = 0; i < 1_100; i++) wrote(store, 5 + i, 'checkin', [{ expiresOn: '2028-11-30', points: 1 }])
  wrote(store, 1_105, 'donation', [{ expiresOn: ON, points: -100 }])
  await run(store, AFTER)
  expect(figures(store).ways).toMatchObject({ wechat: { rescued: 1, pointsRescued: 100 } })
})

it('steps over one that it cannot read', async () => {
  const store = open(delivery())
  store.seed('deliveries', { ...delivery(), _id: 'broken', seq: -1 })
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await run(store, AT + DAY)).toMatchObject({ done: 1, failed: 1, more: true })
  expect(error.mock.calls.join()).toContain('"deliveryId":"broken"')
  jest.restoreAllMocks()
})

it('counts reminders of expiry alone', () => {
  expect(effectDueAt({ facts: { kind: 'expired', points: 5, on: ON }, at: shanghaiIso(AT) })).toBe('9999')
  expect(effectDueAt({ facts: { kind: 'expiring', points: 5, on: ON }, at: shanghaiIso(AT) })).toBe(shanghaiIso(AT + DAY))
})

const FAULTS = (['begin', 'get', 'find', 'insert', 'replace', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] satisfies FaultKind[]).map((kind) => ({ step, phase, kind })),
  ),
)

it.each(FAULTS)('is exact through a fault at $step ($phase, $kind)', async (fault) => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const store = open(delivery())
  wrote(store, 5, 'donation', [{ expiresOn: ON, points: -100 }])
  for (const now of [AT + DAY, AFTER]) {
    store.plant({ ...fault })
    await run(store, now).catch(() => undefined)
    store.plant()
    await run(store, now)
  }
  expect(figures(store).ways).toMatchObject({ wechat: { reminded: 1, decided: 1, rescued: 1, points: 500, pointsRescued: 100 } })
  error.mockRestore()
})
