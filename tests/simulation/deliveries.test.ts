import fc from 'fast-check'
import type { DeliveryDocument } from '../../shared/contracts/documents/delivery'
import type { WalletDocument } from '../../shared/contracts/documents/wallet'
import { grantsLeft, REMINDERS, type ReminderFacts, TEMPLATE_NAMES, type TemplateName } from '../../shared/domain/reminders'
import { MEMBER, openCounter } from '../support/counter'
import { newAccount, newPerson } from '../support/examples'
import { MemoryStore, type StorageStep } from '../support/memory-store'
import { RivalStore } from '../support/rival-store'
import { dealWithSubscription } from '../../cloudfunctions/push/events/subscribed'
import { dealWithWithdrawal } from '../../cloudfunctions/push/events/withdrawn'
import { promise } from '../../cloudfunctions/_kit/inbox/promise'
import type { Account } from '../../shared/contracts/documents/account'
import { deliver } from '../../cloudfunctions/jobs/jobs/deliver'
import { outbox } from '../../cloudfunctions/jobs/jobs/outbox'

const NOW = Date.parse('2026-12-01T10:00:00+08:00')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OPENID = newAccount(MEMBER).openid

/** What WeChat is made to do with the next message. */
const ANSWERS = ['ok', 'busy', 'lost_before', 'lost_after', 'server_error'] as const
type AnswerOf = (typeof ANSWERS)[number]

/** WeChat's own count of grants, and the messages that it has put on the phone. */
class Wechat {
  readonly grants = new Map<string, number>()
  readonly phone: string[] = []
  readonly plan: AnswerOf[] = []
  /** Messages that it had to refuse because no grant was left. */
  refused = 0

  grant(template: string): void {
    this.grants.set(template, (this.grants.get(template) ?? 0) + 1)
  }

  answer(url: string, body: { template_id: string; page: string }): Response {
    if (url.includes('stable_token')) return Response.json({ access_token: 'token', expires_in: 7200 })
    const how = this.plan.shift() ?? 'ok'
    if (how === 'busy') return Response.json({ errcode: -1, errmsg: 'system error' })
    if (how === 'lost_before') throw new TypeError('fetch failed')
    const left = this.grants.get(body.template_id) ?? 0
    if (left < 1) {
      this.refused++
      return Response.json({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
    }
    this.grants.set(body.template_id, left - 1)
    this.phone.push(decodeURIComponent(body.page.split('reminder=')[1]!))
    if (how === 'lost_after') throw new TypeError('fetch failed')
    return how === 'server_error' ? new Response('', { status: 502 }) : Response.json({ errcode: 0, errmsg: 'ok' })
  }
}

let wechat: Wechat
beforeEach(() => {
  process.env['EVERGREEN_WECHAT_URL'] = 'http://wechat.example'
  process.env['EVERGREEN_WECHAT_APPID'] = 'app'
  process.env['EVERGREEN_WECHAT_SECRET'] = 'secret'
  for (const level of ['info', 'error', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (url, request) => wechat.answer(String(url), JSON.parse(String(request?.body ?? '{}'))))
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => {
  delete process.env['EVERGREEN_WECHAT_APPID']
  delete process.env['EVERGREEN_WECHAT_SECRET']
})

const LOTS = [{ expiresOn: '2026-12-04', points: 500 }]

/** One member of a programme without special days, whose last points die in three days. */
const furnish = (store: MemoryStore): MemoryStore => {
  const { store: counter } = openCounter()
  store.seed('programs', ...(counter.all('programs') as { _id: string }[]))
  store.seed('accounts', { ...newAccount(MEMBER), balance: 500, lots: LOTS, nextExpiryOn: '2026-12-04' } as Account)
  store.seed('members', newPerson(MEMBER))
  wechat = new Wechat()
  return store
}

const deliveriesOf = (store: MemoryStore) => store.all('deliveries') as unknown as DeliveryDocument[]
const walletOf = (store: MemoryStore) => store.all('wallets')[0] as unknown as WalletDocument | undefined
const context = (store: MemoryStore, now: number) => ({ store, now, outOfTime: () => false })

/** WeChat pushes an event until it is taken. */
const pushed = async (deal: typeof dealWithSubscription, store: MemoryStore, now: number, event: object): Promise<void> => {
  for (let times = 0; times < 5; times++) if (await deal({ store, now, event }).catch(() => false)) return
}

const popup = (createTime: number, templates: readonly TemplateName[], said: 'accept' | 'reject') => ({
  FromUserName: OPENID,
  CreateTime: String(createTime),
  List: templates.map((TemplateId) => ({ TemplateId, SubscribeStatusString: said, PopupScene: '0' })),
})

const FACTS: readonly ReminderFacts[] = [
  { kind: 'credited', points: 398, balance: 500, subject: '您本次消费 398 元' },
  { kind: 'referral', subject: '邀请奖励' },
  { kind: 'tier', subject: '银卡即将到期' },
  { kind: 'voucher', subject: '护手霜', on: '2026-12-20' },
  { kind: 'campaign', subject: '双十二', on: '2026-12-12' },
  { kind: 'expiring', points: 500, on: '2026-12-04', stage: 3 },
  { kind: 'expiring', points: 500, on: '2026-12-04', stage: 15 },
]

const promised = (store: MemoryStore, key: string, push: ReminderFacts, now: number): void => {
  const account = store.all('accounts')[0] as unknown as Account
  store.seed('accounts', promise(account, { key, kind: 'points', title: '提醒', body: '提醒', link: null, push }, now))
}

const STEPS: readonly StorageStep[] = ['begin', 'get', 'find', 'insert', 'replace', 'commit', 'update']

const act = fc.oneof(
  fc.record({
    act: fc.constant('grant' as const),
    templates: fc.subarray([...TEMPLATE_NAMES], { minLength: 1, maxLength: 3 }),
    doubled: fc.boolean(),
  }),
  fc.record({ act: fc.constant('refuse' as const), templates: fc.subarray([...TEMPLATE_NAMES], { minLength: 1 }) }),
  fc.record({ act: fc.constant('withdraw' as const), template: fc.constantFrom(...TEMPLATE_NAMES) }),
  fc.record({ act: fc.constant('promise' as const), facts: fc.constantFrom(...FACTS) }),
  fc.record({
    act: fc.constant('tick' as const),
    plan: fc.array(fc.constantFrom(...ANSWERS), { maxLength: 4 }),
    fault: fc.option(
      fc.record({
        step: fc.constantFrom(...STEPS),
        phase: fc.constantFrom('before' as const, 'after' as const),
        kind: fc.constantFrom('conflict' as const, 'unavailable' as const),
        times: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    minutes: fc.integer({ min: 1, max: 700 }),
  }),
)

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Plays what happens to a member, in a store that fails as planned and with a WeChat that answers as planned. */
const play = async (store: MemoryStore, acts: readonly Act[]): Promise<number> => {
  let now = NOW
  for (const [n, one] of acts.entries()) {
    const second = Math.floor(now / 1000) + n
    if (one.act === 'grant') {
      one.templates.forEach((template) => wechat.grant(template))
      const event = popup(second, one.templates, 'accept')
      await pushed(dealWithSubscription, store, now, event)
      if (one.doubled) await pushed(dealWithSubscription, store, now, event)
    } else if (one.act === 'refuse') await pushed(dealWithSubscription, store, now, popup(second, one.templates, 'reject'))
    else if (one.act === 'withdraw') {
      wechat.grants.set(one.template, 0)
      await pushed(dealWithWithdrawal, store, now, popup(second, [one.template], 'reject'))
    } else if (one.act === 'promise') promised(store, `m:${n}`, one.facts, now)
    else {
      wechat.plan.push(...one.plan)
      if (one.fault) store.plant({ ...one.fault })
      await outbox.run(context(store, now)).catch(() => undefined)
      await deliver.run(context(store, now)).catch(() => undefined)
      store.plant()
      wechat.plan.length = 0
      now += one.minutes * MINUTE
    }
  }
  return now
}

/** Lets all that waits come to its end, undisturbed. */
const settle = async (store: MemoryStore, from: number): Promise<void> => {
  for (let now = from; now < from + 10 * DAY; now += 8 * 60 * MINUTE) {
    await outbox.run(context(store, now))
    await deliver.run(context(store, now))
  }
}

const checkPhone = (store: MemoryStore): void => {
  expect(new Set(wechat.phone).size).toBe(wechat.phone.length)
  for (const { _id, state, reason, channel, dueAt } of deliveriesOf(store)) {
    expect([state === 'sent' || (state === 'omitted' && reason !== null), dueAt]).toEqual([true, '9999'])
    const isOnPhone = wechat.phone.includes(_id)
    if (state === 'sent') expect([isOnPhone, channel]).toEqual([true, 'wechat'])
    else expect(isOnPhone ? reason : 'no').toBe(isOnPhone ? 'unknown' : 'no')
  }
}

it('never sends more than was granted nor anything twice, and ends every reminder as sent or with a reason, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const store = furnish(new MemoryStore())
      await settle(store, await play(store, acts))
      expect(wechat.refused).toBe(0)
      for (const template of TEMPLATE_NAMES)
        expect(grantsLeft(walletOf(store) ?? { grants: {} }, template)).toBeLessThanOrEqual(wechat.grants.get(template) ?? 0)
      checkPhone(store)
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

it('does so although two ticks run over each other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 }),
      fc.array(fc.constantFrom(...ANSWERS), { maxLength: 4 }),
      async (facts, waits, plan) => {
        let step = 0
        let isRivalry = true
        const pause = async () => {
          for (let turns = isRivalry ? waits[step++ % waits.length]! : 0; turns > 0; turns--)
            await new Promise((resolve) => setImmediate(resolve))
        }
        const store = furnish(new RivalStore(pause))
        TEMPLATE_NAMES.forEach((template) => wechat.grant(template))
        await pushed(dealWithSubscription, store, NOW, popup(Math.floor(NOW / 1000), TEMPLATE_NAMES, 'accept'))
        facts.forEach((one, n) => promised(store, `m:${n}`, one, NOW))
        wechat.plan.push(...plan)
        const tick = async (now: number) => {
          await outbox.run(context(store, now)).catch(() => undefined)
          await deliver.run(context(store, now)).catch(() => undefined)
        }
        await Promise.all([tick(NOW), tick(NOW), tick(NOW + 1)])
        isRivalry = false
        await settle(store, NOW + DAY)
        expect(wechat.refused).toBe(0)
        checkPhone(store)
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
})

it('keeps the order of value: none gives way to one that is worth less', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...FACTS], { minLength: 2 }), fc.integer({ min: 1, max: 3 }), async (facts, grants) => {
      const store = furnish(new MemoryStore())
      for (let n = 0; n < grants; n++) {
        TEMPLATE_NAMES.forEach((template) => wechat.grant(template))
        await pushed(dealWithSubscription, store, NOW, popup(Math.floor(NOW / 1000) + n, TEMPLATE_NAMES, 'accept'))
      }
      facts.forEach((one, n) => promised(store, `m:${n}`, one, NOW))
      await outbox.run(context(store, NOW))
      await deliver.run(context(store, NOW))
      const reminders = deliveriesOf(store).filter(({ facts: { kind } }) => !REMINDERS[kind].isReceipt)
      const worth = ({ facts: one }: DeliveryDocument) => REMINDERS[one.kind].worth(one)
      const sent = reminders.filter(({ state }) => state === 'sent')
      expect(sent.length).toBeLessThanOrEqual(1)
      for (const out of sent)
        for (const other of reminders.filter(({ reason }) => reason === 'digest' || reason === 'no_grant'))
          expect(worth(other)).toBeLessThanOrEqual(worth(out))
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

it('keeps the last grant for the last call, and sends the one before it only with a second grant', async () => {
  for (const [grants, reason] of [
    [1, 'kept'],
    [2, null],
  ] as const) {
    const store = furnish(new MemoryStore())
    store.seed('accounts', {
      ...newAccount(MEMBER),
      balance: 500,
      lots: [{ expiresOn: '2026-12-16', points: 500 }],
      nextExpiryOn: '2026-12-16',
      reminded: { '30': '2026-12-16', '15': '2026-12-16' },
    } as Account)
    for (let n = 0; n < grants; n++) {
      wechat.grant('expiring')
      await pushed(dealWithSubscription, store, NOW, popup(Math.floor(NOW / 1000) + n, ['expiring'], 'accept'))
    }
    promised(store, 'early', { kind: 'expiring', points: 500, on: '2026-12-16', stage: 15 }, NOW)
    await outbox.run(context(store, NOW))
    await deliver.run(context(store, NOW))
    expect(deliveriesOf(store)).toMatchObject([{ reason, state: reason === null ? 'sent' : 'omitted' }])
  }
})
