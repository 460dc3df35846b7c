/** @jest-environment ./config/jest/host-zone.cjs */
import { audit } from '../../cloudfunctions/jobs/audit'
import { digestOf } from '../../cloudfunctions/_kit/digest'
import type { DeliveryDocument } from '../../shared/contracts/documents/delivery'
import type { LiabilityDocument } from '../../shared/contracts/documents/liability'
import type { Account } from '../../shared/contracts/documents/account'
import { type Entry, spendable } from '../../shared/domain/ledger'
import { dayOf, endOfDay, instantOf } from '../../shared/domain/time'
import { Decade, type DecadeOptions } from './decade'
import { type Policy, PROGRAMS } from './decade-programs'

/**
 * Members live ten years under each way that points die. Beside the real timer with its real jobs a slow model is kept of what each member
 * owns and of when he is to be reminded. More of them: `DECADE_MEMBERS=2000`, from another beginning: `DECADE_SEED=7`.
 */
const MEMBERS = Number(process.env['DECADE_MEMBERS'] ?? 1)
const SEED = Number(process.env['DECADE_SEED'] ?? 1)
const TEN_YEARS = 3_652
const ZONES: Record<Policy, string> = { rolling: 'America/New_York', year_end: 'Europe/Berlin', inactivity: 'Australia/Lord_Howe' }
const LONGEST_MS = 12 * 3_600_000

const network = globalThis.fetch
const quiet = () => (['info', 'warn', 'error'] as const).map((level) => jest.spyOn(console, level).mockImplementation(() => undefined))

beforeAll(() => {
  Object.assign(process.env, { EVERGREEN_WECHAT_URL: 'http://wechat', EVERGREEN_WECHAT_APPID: 'app', EVERGREEN_WECHAT_SECRET: 'secret' })
})
afterAll(() => {
  globalThis.fetch = network
})

const lived = async (options: DecadeOptions): Promise<Decade> => {
  const decade = new Decade(options)
  globalThis.fetch = decade.phones.fetch as typeof fetch
  const silenced = quiet()
  await decade.pass()
  for (const spy of silenced) spy.mockRestore()
  return decade
}

const documents = <T>(decade: Decade, collection: Parameters<Decade['store']['all']>[0]): T[] =>
  decade.store.all(collection) as unknown as T[]

/** Points that entries of expiry have buried, by member and last day. */
const buried = (entries: readonly Entry[]): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const { memberId, lots } of entries.filter(({ kind }) => kind === 'expiry'))
    for (const { expiresOn, points } of lots) found[`${memberId} ${expiresOn}`] = (found[`${memberId} ${expiresOn}`] ?? 0) - points
  return found
}

const died = ({ citizens }: Decade): Record<string, number> =>
  Object.fromEntries(citizens.flatMap(({ ref, purse }) => [...purse.died].map(([day, points]) => [`${ref} ${day}`, points])))

/** Signed points by last day, of what is given. */
const byDay = (lots: readonly { readonly expiresOn: string; readonly points: number }[]): Record<string, number> => {
  const days: Record<string, number> = {}
  for (const { expiresOn, points } of lots) days[expiresOn] = (days[expiresOn] ?? 0) + points
  return Object.fromEntries(Object.entries(days).filter(([, points]) => points !== 0))
}

const sorted = (texts: readonly string[]): string[] => [...texts].sort()

describe.each(Object.keys(PROGRAMS) as Policy[])('ten years of points that die by the policy %s', (policy) => {
  let decade: Decade
  let entries: Entry[]
  let accounts: Account[]

  beforeAll(async () => {
    setHostZone(ZONES[policy])
    const begun = performance.now()
    decade = await lived({ policy, seed: SEED, members: MEMBERS, days: TEN_YEARS })
    entries = documents(decade, 'entries')
    accounts = documents(decade, 'accounts')
    process.stdout.write(
      `decade ${policy}: seed ${SEED}, ${MEMBERS} members, ${entries.length} entries, ${decade.ticks} ticks, ` +
        `${decade.phones.arrived.length} messages, ${Math.round((performance.now() - begun) / 1_000)} s\n`,
    )
  }, LONGEST_MS)

  it('buries every lot exactly once, and never before its day is over', () => {
    expect(buried(entries)).toEqual(died(decade))
    for (const { kind, at, lots } of entries.filter((entry) => entry.kind === 'expiry'))
      for (const { expiresOn } of lots) expect([kind, instantOf(at) >= endOfDay(expiresOn)]).toEqual(['expiry', true])
  })

  it('leaves every member what a careful person would have written down', () => {
    const said = accounts.map((account) => [account._id, spendable(account, decade.today), account.debt])
    expect(said).toEqual(decade.citizens.map(({ ref, purse }) => [ref, purse.balance, purse.debt]))
  })

  it('audits clean, and entries add up to balances', async () => {
    expect((await audit(decade.store)).faults).toEqual([])
    for (const { _id, balance, debt } of accounts) {
      const sum = entries.filter(({ memberId }) => memberId === _id).reduce((total, { points }) => total + points, 0)
      expect(sum).toBe(balance - debt)
    }
  })

  it('reminds every member on every day on which something is due, once', () => {
    const there = decade.citizens.filter(({ status }) => status !== 'left')
    const reminded = documents<{ _id: string; memberId: string; at: string }>(decade, 'messages').filter(({ _id }) =>
      _id.startsWith('expiring:'),
    )
    const days = (ref: string) => sorted(reminded.filter(({ memberId }) => memberId === ref).map(({ at }) => dayOf(instantOf(at))))
    expect(there.map(({ ref }) => [ref, days(ref)])).toEqual(there.map(({ ref, reminding }) => [ref, reminding.days]))
  })

  it('sends every reminder once or says why not, and never more than was allowed', () => {
    const deliveries = documents<DeliveryDocument>(decade, 'deliveries')
    const messages = new Set(documents<{ _id: string }>(decade, 'messages').map(({ _id }) => _id))
    const open = deliveries.filter(({ state, reason }) => !(state === 'sent' || (state === 'omitted' && reason !== null)))
    expect(open).toEqual([])
    expect([...messages].filter((id) => id.startsWith('expiring:') && !deliveries.some(({ _id }) => _id === id))).toEqual([])
    const { arrived, overdrawn } = decade.phones
    expect(arrived).toHaveLength(new Set(arrived).size)
    expect(overdrawn).toEqual([])
    for (const { _id } of deliveries.filter(({ state }) => state === 'sent')) expect(arrived).toContain(_id)
  })

  it('knows what is owed by day, and what became of every reminder', () => {
    const owed = documents<LiabilityDocument>(decade, 'liability').flatMap(({ _id, days }) =>
      Object.entries(days).map(([date, { live, held }]) => ({ expiresOn: `${_id}-${date}`, points: live + held })),
    )
    expect(byDay(owed)).toEqual(byDay(accounts.flatMap(({ lots, held }) => [...lots, ...held])))
    const uncounted = documents<DeliveryDocument>(decade, 'deliveries').filter(
      ({ counted, facts }) => facts.kind === 'expiring' && facts.on! < decade.today && counted !== 'outcome',
    )
    expect(uncounted).toEqual([])
  })
})

/** What is left at the end, but for how the timer ran. */
const endOf = (decade: Decade): string =>
  digestOf(
    Object.fromEntries(
      (['accounts', 'entries', 'deliveries', 'messages', 'wallets', 'liability'] as const).map((name) => [name, decade.store.all(name)]),
    ),
  )

it('comes to the same end from the same beginning', async () => {
  const options = { policy: 'rolling', seed: SEED + 1, members: 1, days: 900 } as const
  expect(endOf(await lived(options))).toBe(endOf(await lived(options)))
})
