import simple from '../../../config/programs/simple'
import type { Program } from '../../../shared/domain/program'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { campaign } from '../../../tests/support/campaign'
import { NOW, openCounter } from '../../../tests/support/counter'
import type { Planted } from '../../../tests/support/memory-store'
import { operator } from '../../../tests/support/shop'
import { asked } from '../../../tests/support/staff-request'
import { checkProgram } from './program-check'
import { listPrograms } from './program-list'
import { publishProgram } from './program-publish'
import { readProgram } from './program-read'
import { withdrawProgram } from './program-withdraw'

const HOUR = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()
const draft = (version: string, from: number, more: object = {}) => ({ ...simple, version, effectiveFrom: iso(from), ...more })

const open = () => {
  const { store } = openCounter()
  store.drop('programs', 'P')
  store.seed('programs', { _id: simple.version, ...simple })
  const by = (now: number, staffNo: string) => ({ staff: operator(staffNo), now })
  const publish = (program: unknown, after = simple.version, { now = NOW, staffNo = 'O1' } = {}) =>
    publishProgram(asked<'program.publish'>(store, { program, after }, by(now, staffNo)))
  const withdraw = (version: string, now = NOW) => withdrawProgram(asked<'program.withdraw'>(store, { version }, by(now, 'O2')))
  const list = async (now = NOW) => {
    const answer = await listPrograms(asked<'program.list'>(store, {}, by(now, 'O1')))
    if (isRefusal(answer)) throw new Error(answer.refused)
    return answer
  }
  const states = async (now = NOW) => (await list(now)).items.map(({ version, state }) => [version, state])
  const read = (version: string) => readProgram(asked<'program.read'>(store, { version }, by(NOW, 'O1')))
  return { store, publish, withdraw, list, states, read }
}

const pathsOf = (answer: unknown) => (answer as Refusal).details?.fields?.map(({ path }) => path)

it('publishes a version ahead, with who and when, a line in the journal, and what should be looked at again', async () => {
  const { store, publish, list } = open()
  const program = draft('2026-2', NOW + HOUR, { cost: { permille: 1, valueFen: 1, windowDays: 30, basis: 'issued' } })
  expect(await publish(program)).toMatchObject({
    version: '2026-2',
    effectiveFrom: iso(NOW + HOUR),
    warnings: [{ code: 'cost-above-guard' }],
  })
  expect(store.all('programs').find(({ _id }) => _id === '2026-2')).toMatchObject({
    ...program,
    publication: { by: 'O1', at: '2026-11-24T12:00:00.000+08:00' },
    withdrawal: null,
  })
  expect(store.all('staff_log')).toMatchObject([{ _id: 'program:2026-2', action: 'program.publish', title: '发布规则版本：2026-2' }])
  expect(await list()).toMatchObject({
    latest: '2026-2',
    items: [
      { version: '2026-2', state: 'coming', publishedBy: 'O1', publishedAt: '2026-11-24T12:00:00.000+08:00' },
      { version: 'simple-1', state: 'in_force' },
    ],
  })
})

it('says of each version whether it is past, in force, to come or withdrawn, and keeps all of them readable', async () => {
  const { publish, withdraw, states, read } = open()
  await publish(draft('B', NOW + HOUR))
  await publish(draft('C', NOW + 2 * HOUR), 'B')
  await publish(draft('D', NOW + 3 * HOUR), 'C')
  await withdraw('D')
  expect(await states(NOW + HOUR)).toEqual([
    ['D', 'withdrawn'],
    ['C', 'coming'],
    ['B', 'in_force'],
    ['simple-1', 'past'],
  ])
  for (const version of ['simple-1', 'B', 'C', 'D']) expect(await read(version)).toMatchObject({ version, program: { version } })
  expect(await read('E')).toMatchObject({ refused: 'not_found' })
})

it('answers the same when a publication comes again, also when it has begun by then', async () => {
  const { store, publish } = open()
  const program = draft('2026-2', NOW + HOUR)
  const first = await publish(program)
  expect(await publish(program, simple.version, { now: NOW + 2 * HOUR })).toEqual(first)
  expect(store.all('programs')).toHaveLength(2)
  expect(await publish(program, simple.version, { staffNo: 'O2' })).toMatchObject({ refused: 'conflict' })
  expect(await publish({ ...program, announceDays: 5 })).toMatchObject({ refused: 'conflict' })
})

it('lets one of two through that were written after the same version, and tells the other which is the latest now', async () => {
  const { publish } = open()
  await publish(draft('B', NOW + HOUR))
  expect(await publish(draft('C', NOW + 2 * HOUR), simple.version)).toMatchObject({ refused: 'conflict', details: { latest: 'B' } })
})

it('never gives a name twice, not even that of a version that was withdrawn', async () => {
  const { publish, withdraw } = open()
  await publish(draft('B', NOW + HOUR))
  await withdraw('B')
  expect(await publish(draft('B', NOW + 2 * HOUR))).toMatchObject({ refused: 'conflict', details: { latest: 'simple-1' } })
  expect(await publish(draft('C', NOW + HOUR))).toMatchObject({ version: 'C' })
})

it.each([
  ['the past', NOW - 1],
  ['now', NOW],
  ['less than two minutes ahead', NOW + 119_999],
])('refuses a start in %s, and names the field', async (_, from) => {
  const { store, publish } = open()
  const answer = await publish(draft('B', from))
  expect(answer).toMatchObject({ refused: 'invalid', message: expect.stringContaining('2 分钟') })
  expect(pathsOf(answer)).toEqual(['program.effectiveFrom'])
  expect(store.all('programs')).toHaveLength(1)
  expect(store.all('guards')).toEqual([])
})

it('begins two minutes ahead at the earliest, and strictly after the version before', async () => {
  const { publish } = open()
  expect(await publish(draft('B', NOW + 120_000))).toMatchObject({ version: 'B' })
  expect(pathsOf(await publish(draft('C', NOW + 120_000), 'B'))).toEqual(['program.effectiveFrom'])
  expect(await publish(draft('C', NOW + 120_001), 'B')).toMatchObject({ version: 'C' })
})

it('refuses a programme with a typo by its exact path in the request', async () => {
  const { publish } = open()
  const rules = [
    { id: 'a', name: '双倍', period: null, when: [{ kind: 'tier', tiers: ['gold'] }], effect: { kind: 'multiply', permille: 2000 } },
  ]
  const answer = await publish(draft('B', NOW + HOUR, { earning: { ...simple.earning, rules } }))
  expect(answer).toMatchObject({ refused: 'invalid' })
  expect(pathsOf(answer)).toEqual(expect.arrayContaining(['program.earning.rules[0].when[0].kind', 'program.earning.rules[0].caps']))
  expect(pathsOf(await publish(null))).toEqual(['program'])
})

it('withdraws what is two minutes ahead, once, and nothing that has begun', async () => {
  const { store, publish, withdraw } = open()
  await publish(draft('B', NOW + HOUR))
  expect(pathsOf(await withdraw('B', NOW + HOUR - 119_999))).toEqual(['version'])
  for (let i = 0; i < 2; i++) expect(await withdraw('B', NOW + HOUR - 120_000)).toEqual({ version: 'B' })
  expect(store.all('programs')[1]).toMatchObject({ withdrawal: { by: 'O2' } })
  expect(store.all('staff_log').map(({ _id }) => _id)).toEqual(['program:B', 'program:B:withdraw'])
  expect(await withdraw('simple-1')).toMatchObject({ refused: 'invalid' })
  expect(await withdraw('X')).toMatchObject({ refused: 'not_found' })
})

const FAULTS: Planted[] = (['begin', 'find', 'get', 'insert', 'commit'] as const).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) => (['conflict', 'unavailable'] as const).map((kind) => ({ step, phase, kind }))),
)

it.each(FAULTS)('publishes once and whole through a fault at $step ($phase, $kind)', async (fault) => {
  const { store, publish } = open()
  store.plant({ ...fault })
  expect(await publish(draft('B', NOW + HOUR))).toMatchObject({ version: 'B' })
  expect(await publish(draft('B', NOW + HOUR))).toMatchObject({ version: 'B' })
  expect(store.all('programs')).toHaveLength(2)
  expect(store.all('staff_log')).toHaveLength(1)
  expect(store.all('guards')).toEqual([{ _id: 'programs', schema: 1, revision: 1 }])
})

it('warns of an id that stood for another campaign, because its budget would be used up already', async () => {
  const { publish } = open()
  const winter = (year: number, name: string) => ({
    ...campaign({
      name,
      period: { from: `${year}-12-10T00:00:00+08:00`, until: `${year}-12-13T00:00:00+08:00` },
      budget: { points: 1_000 },
    }),
  })
  const earning = (year: number, name: string) => ({ earning: { ...simple.earning, rules: [winter(year, name)] } })
  const warned = async (...args: Parameters<typeof publish>) => {
    const answer = await publish(...args)
    return isRefusal(answer) ? answer : answer.warnings.map(({ code, path }) => [code, path])
  }
  expect(await warned(draft('B', NOW + HOUR, earning(2026, '冬日')))).toEqual([])
  expect(await warned(draft('C', NOW + 2 * HOUR, earning(2026, '冬日礼遇')), 'B')).toEqual([])
  const next = draft('D', NOW + 3 * HOUR, earning(2027, '冬日'))
  for (let i = 0; i < 2; i++) expect(await warned(next, 'C')).toEqual([['rule-id-reused', 'earning.rules[0].id']])
})

it('checks a draft without keeping it', async () => {
  const { store } = open()
  const check = (program: unknown) => checkProgram(asked<'program.check'>(store, { program }, { staff: operator('O1') }))
  expect(await check(draft('B', NOW))).toEqual({ faults: [], warnings: [] })
  expect(await check({ ...draft('B', NOW), lotRounding: 'week' })).toMatchObject({ faults: [{ path: 'lotRounding' }], warnings: [] })
  const late: Program['earning']['rules'] = [
    {
      id: 'late',
      name: '冬日',
      period: { from: iso(NOW + HOUR), until: iso(NOW + 2 * HOUR) },
      when: [],
      effect: { kind: 'multiply', permille: 2000 },
      holdDays: null,
      caps: [],
      budget: null,
    },
  ]
  expect(await check(draft('B', NOW, { earning: { ...simple.earning, rules: late } }))).toMatchObject({
    faults: [],
    warnings: [{ code: 'announced-late', path: 'earning.rules[0].period.from' }],
  })
  expect(store.all('programs')).toHaveLength(1)
})
