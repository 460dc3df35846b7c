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
 * owns and of when he is to be reminded. More of them: `DECADE_MEMBERS=2000`, dealt over the three policies, from another beginning:
 * `DECADE_SEED=7`; one policy alone, so that several processes share the work: `DECADE_POLICY=rolling`.
 */
const MEMBERS = Number(process.env['DECADE_MEMBERS'] ?? 9)
const SEED = Number(process.env['DECADE_SEED'] ?? 1)
const POLICIES = Object.keys(PROGRAMS) as Policy[]
/** A town is more than any job takes in a page, and small enough for the memory of one process. */
const TOWN = 250
const TEN_YEARS = 3_652
const ZONES: Record<Policy, string> = { rolling: 'America/New_York', year_end: 'Europe/Berlin', inactivity: 'Australia/Lord_Howe' }
const LONGEST_MS = 12 * 3_600_000

jest.setTimeout(LONGEST_MS)

interface Town {
  readonly policy: Policy
  readonly seed: number
  readonly members: number
}

/** The towns of a policy, which has its share of all members. */
const townsOf = (policy: Policy): Town[] => {
  const share = Math.floor((MEMBERS + POLICIES.length - 1 - POLICIES.indexOf(policy)) / POLICIES.length)
  return Array.from({ length: Math.ceil(share / TOWN) }, (_, i) => ({ policy, seed: SEED + i, members: Math.min(TOWN, share - i * TOWN) }))
}

/** A town of each policy, then another of each. */
const TOWNS = POLICIES.filter((policy) => (process.env['DECADE_POLICY'] ?? policy) === policy)
  .flatMap(townsOf)
  .sort((a, b) => a.seed - b.seed)

const network = globalThis.fetch
/** Nothing that the product logs is kept: of ten years it would be more than all their documents. */
const quiet = () => jest.replaceProperty(globalThis, 'console', { ...console, info: nothing, warn: nothing, error: nothing })
const nothing = () => undefined

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
  silenced.restore()
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

describe.each(TOWNS)('ten years of $members members by the policy $policy, seed $seed', ({ policy, seed, members }) => {
  let decade: Decade
  let entries: Entry[]
  let accounts: Account[]

  beforeAll(async () => {
    setHostZone(ZONES[policy])
    const begun = performance.now()
    decade = await lived({ policy, seed, members, days: TEN_YEARS })
    entries = documents(decade, 'entries')
    accounts = documents(decade, 'accounts')
    process.stdout.write(
      `decade ${policy}: seed ${seed}, ${members} members, ${entries.length} entries, ${decade.ticks} ticks, ` +
        `${decade.phones.arrived.length} messages, ${Math.round((performance.now() - begun) / 1_000)} s\n`,
    )
  })
  afterAll(() => {
    ;[decade, entries, accounts] = [undefined as never, [], []]
  })

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
    const sums = new Map(accounts.map(({ _id }) => [_id, 0]))
    for (const { memberId, points } of entries) sums.set(memberId, sums.get(memberId)! + points)
    expect([...sums]).toEqual(accounts.map(({ _id, balance, debt }) => [_id, balance - debt]))
  })

  it('reminds every member on every day on which something is due, once', () => {
    const there = decade.citizens.filter(({ status }) => status !== 'left')
    const reminded = documents<{ _id: string; memberId: string; at: string }>(decade, 'messages').filter(({ _id }) =>
      _id.startsWith('expiring:'),
    )
    const days = new Map(there.map(({ ref }) => [ref, [] as string[]]))
    for (const { memberId, at } of reminded) days.get(memberId)?.push(dayOf(instantOf(at)))
    expect(there.map(({ ref }) => [ref, sorted(days.get(ref)!)])).toEqual(there.map(({ ref, reminding }) => [ref, reminding.days]))
  })

  it('sends every reminder once or says why not, and never more than was allowed', () => {
    const deliveries = documents<DeliveryDocument>(decade, 'deliveries')
    const promised = documents<{ _id: string }>(decade, 'messages').filter(({ _id }) => _id.startsWith('expiring:'))
    const open = deliveries.filter(({ state, reason }) => !(state === 'sent' || (state === 'omitted' && reason !== null)))
    expect(open).toEqual([])
    const filed = new Set(deliveries.map(({ _id }) => _id))
    expect(promised.filter(({ _id }) => !filed.has(_id))).toEqual([])
    const { arrived, overdrawn } = decade.phones
    const phones = new Set(arrived)
    expect(arrived).toHaveLength(phones.size)
    expect(overdrawn).toEqual([])
    expect(deliveries.filter(({ _id, state }) => state === 'sent' && !phones.has(_id))).toEqual([])
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

it('comes to the same end whether the timer ticks always or only where something is due', async () => {
  const options = { policy: 'year_end', seed: SEED, members: 1, days: 800, isCalm: true } as const
  expect(endOf(await lived({ ...options, everyTick: true }))).toBe(endOf(await lived(options)))
})
