import type { Account } from '../../../shared/contracts/documents/account'
import { newAccount } from '../../../tests/support/examples'
import { MemoryStore } from '../../../tests/support/memory-store'
import { phoneKey } from '../../_kit/digest'
import { type Claim, NO_REMINDER } from '../../_kit/ledger/unlinked'
import { claimReminder } from './claim-reminder'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const PHONE = '13900000001'
const CODE = 'K7Q2M4X9PTA6B'

const claim = (more: Partial<Claim> = {}): Claim => ({
  _id: CODE,
  schema: 1,
  orderId: 'O1',
  storeId: 'S001',
  paidAt: '2026-11-23T10:00:00.000+08:00',
  channel: null,
  until: '2026-12-23',
  state: 'open',
  memberId: null,
  amountFen: 8_800,
  eligibleFen: 8_800,
  excludedSkus: [],
  scopes: [],
  refundedFen: 0,
  refundedEligibleFen: 0,
  remindPhone: PHONE,
  remindAt: '2026-11-24T09:00:00.000+08:00',
  ...more,
})

/** Runs the job over one claim; `gateway` is the status that the SMS gateway answers. */
const run = async (one: Claim, gateway = 200, ...members: Account[]) => {
  const store = new MemoryStore()
  store.seed('accounts', ...members)
  store.seed('claims', one)
  const sent: string[] = []
  const lines: string[] = []
  for (const level of ['info', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => void lines.push(parts.join(' ')))
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, request) => {
    sent.push(String(request?.body))
    return new Response('{}', { status: gateway })
  })
  const report = await claimReminder.run({ store, now: NOW, outOfTime: () => false })
  return { report, sent, store, log: lines.join('\n'), left: store.all('claims')[0] as unknown as Claim }
}

beforeEach(() => {
  process.env['EVERGREEN_SMS_URL'] = 'http://sms.example/send'
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => delete process.env['EVERGREEN_SMS_URL'])

it('reminds of an open receipt once and forgets the phone', async () => {
  const { report, sent, left } = await run(claim())
  expect(report).toEqual({ done: 1, failed: 0, more: false })
  expect(sent).toEqual([expect.stringContaining('K7Q2M-4X9PT-A6B')])
  expect(left).toMatchObject({ remindPhone: null, remindAt: NO_REMINDER })
})

it.each([
  ['claimed', { state: 'claimed' as const }],
  ['refunded', { state: 'refunded' as const }],
  ['past its window', { until: '2026-11-23' }],
  ['worth nothing any more', { refundedFen: 8_000, refundedEligibleFen: 8_800 }],
])('sends nothing for a receipt that is %s, and forgets the phone all the same', async (_, more) => {
  const { sent, left } = await run(claim(more))
  expect(sent).toEqual([])
  expect(left).toMatchObject({ remindPhone: null, remindAt: NO_REMINDER })
})

it('keeps the reminder due when the gateway fails, and logs neither the phone nor the code', async () => {
  const { report, left, log } = await run(claim(), 500)
  expect(report).toEqual({ done: 0, failed: 1, more: true })
  expect(left.remindPhone).toBe(PHONE)
  expect(log).toContain('O1')
  expect(log).not.toMatch(new RegExp(`${PHONE}|${CODE}`))
})

it('tells the member whose phone it is, in the inbox and on the phone, and sends no SMS', async () => {
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
  const { report, sent, left, store } = await run(claim(), 200, newAccount('6204817735', { phoneKey: phoneKey(PHONE) }))
  expect([report.done, sent]).toEqual([1, []])
  expect(left).toMatchObject({ remindPhone: null, remindAt: NO_REMINDER })
  expect(store.all('accounts')[0]).toMatchObject({
    outbox: [
      { key: 'receipt:O1', link: 'claim', body: expect.stringContaining('K7Q2M-4X9PT-A6B'), push: { kind: 'receipt', on: '2026-12-23' } },
    ],
  })
})

describe('through a provider that sends whatever it is handed', () => {
  const ACCOUNT = {
    SECRET_ID: 'id',
    SECRET_KEY: 'key',
    APP_ID: '1400000000',
    SIGN_NAME: '常青会员',
    TEMPLATES: 'claim=1',
    URL: 'http://sms.example',
  }
  const entries = Object.entries(ACCOUNT).map(([name, value]) => [`EVERGREEN_TENCENT_SMS_${name}`, value] as const)
  beforeEach(() => entries.forEach(([name, value]) => (process.env[name] = value)))
  afterEach(() => entries.forEach(([name]) => delete process.env[name]))

  it('writes once although no answer comes', async () => {
    const { report, left, sent } = await run(claim(), 500)
    expect(report).toEqual({ done: 1, failed: 0, more: false })
    expect(sent).toHaveLength(1)
    expect(left.remindPhone).toBeNull()
  })
})
