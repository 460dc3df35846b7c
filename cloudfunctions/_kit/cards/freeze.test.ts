import { newAccount } from '../../../tests/support/examples'
import { MEMBER, NOW, openCounter } from '../../../tests/support/counter'
import type { Planted, StorageStep } from '../../../tests/support/memory-store'
import { faultsIn } from '../../../tests/support/books'
import { cardKey, changeCard, type CardWork } from './freeze'

const MEMBER_ACTOR = { kind: 'member', id: MEMBER } as const
const STAFF = { kind: 'staff', id: 'S001-11' } as const

let requests = 0

/** A card, and the ways to change it and to see what became of it. */
const open = (more: Parameters<typeof openCounter>[0] = {}) => {
  const { store, account } = openCounter(more)
  const change = (work: Pick<CardWork, 'change'> & Partial<CardWork>) =>
    changeCard(store, { memberRef: MEMBER, actor: MEMBER_ACTOR, key: cardKey(MEMBER, `request-${++requests}`), now: NOW, ...work })
  const state = () => {
    const { status, frozenBy, cardSerial } = account()
    return { status, frozenBy, cardSerial }
  }
  return { store, change, state, entries: () => store.all('entries'), messages: () => store.all('messages') }
}

describe('freezing', () => {
  it('kills every older code at once, with one entry that says so and one message', async () => {
    const { change, state, entries, messages } = open()
    expect(await change({ change: 'freeze' })).toEqual({ status: 'frozen', at: '2026-11-24T12:00:00.000+08:00' })
    expect(state()).toEqual({ status: 'frozen', frozenBy: 'member', cardSerial: 2 })
    expect(entries()).toEqual([
      expect.objectContaining({ kind: 'card', title: '会员卡挂失', points: 0, balanceAfter: 0, actor: MEMBER_ACTOR }),
    ])
    expect(messages()).toEqual([expect.objectContaining({ memberId: MEMBER, kind: 'card', title: '会员卡挂失', link: 'safety' })])
  })

  it('answers a frozen card as it was frozen, without a second entry', async () => {
    const { change, state, entries, messages } = open()
    const first = await change({ change: 'freeze' })
    expect(await change({ change: 'freeze', now: NOW + 3_600_000 })).toEqual(first)
    expect([state().cardSerial, entries().length, messages().length]).toEqual([2, 1, 1])
  })

  it('is taken over by staff, so that whoever holds the phone cannot undo it', async () => {
    const { change, state } = open()
    await change({ change: 'freeze' })
    await change({ change: 'freeze', actor: STAFF })
    expect(state()).toEqual({ status: 'frozen', frozenBy: 'staff', cardSerial: 3 })
    expect(await change({ change: 'unfreeze' })).toMatchObject({ refused: 'frozen_by_staff' })
    expect(await change({ change: 'reissue' })).toMatchObject({ refused: 'frozen_by_staff' })
  })

  it('by the member leaves with staff what staff froze', async () => {
    const { change, state } = open()
    await change({ change: 'freeze', actor: STAFF })
    expect(await change({ change: 'freeze' })).toMatchObject({ status: 'frozen' })
    expect(state()).toEqual({ status: 'frozen', frozenBy: 'staff', cardSerial: 2 })
  })

  it('names the member of staff in the ledger, and tells the reason to the inbox alone', async () => {
    const { change, entries, messages } = open()
    await change({ change: 'freeze', actor: STAFF, reason: '电话报失' })
    expect(entries()[0]).toMatchObject({ actor: STAFF, steps: expect.arrayContaining(['由门店办理，工号 S001-11']) })
    expect(JSON.stringify(entries())).not.toContain('电话报失')
    expect(messages()[0]!['body']).toContain('门店备注：电话报失')
  })
})

describe('opening again and replacing', () => {
  it('leaves the codes from before the freezing dead', async () => {
    const { change, state } = open()
    await change({ change: 'freeze' })
    expect(await change({ change: 'unfreeze' })).toMatchObject({ status: 'active' })
    expect(state()).toEqual({ status: 'active', frozenBy: null, cardSerial: 3 })
  })

  it('answers an open card as it is, without an entry', async () => {
    const { change, state, entries } = open()
    expect(await change({ change: 'unfreeze' })).toEqual({ status: 'active', at: '2026-11-24T10:00:00.000+08:00' })
    expect([state().cardSerial, entries()]).toEqual([1, []])
  })

  it('lets staff open what anybody froze', async () => {
    for (const actor of [MEMBER_ACTOR, STAFF]) {
      const { change, state } = open()
      await change({ change: 'freeze', actor })
      await change({ change: 'unfreeze', actor: STAFF })
      expect(state()).toMatchObject({ status: 'active', frozenBy: null })
    }
  })

  it('replaces the codes each time it is asked for, and keeps a frozen card frozen', async () => {
    const { change, state } = open()
    await change({ change: 'reissue' })
    await change({ change: 'reissue' })
    expect(state()).toEqual({ status: 'active', frozenBy: null, cardSerial: 3 })
    await change({ change: 'freeze' })
    expect(await change({ change: 'reissue' })).toMatchObject({ status: 'frozen' })
    expect(state()).toEqual({ status: 'frozen', frozenBy: 'member', cardSerial: 5 })
  })
})

it('is nobody’s card once its member has left, or once another WeChat account holds it', async () => {
  expect(await open({ status: 'left' }).change({ change: 'freeze' })).toMatchObject({ refused: 'not_found' })
  expect(await open().change({ change: 'freeze', holder: 'somebody-else' })).toMatchObject({ refused: 'not_found' })
  expect(await open().change({ change: 'freeze', holder: newAccount(MEMBER).openid })).toMatchObject({ status: 'frozen' })
})

it('answers a request that comes again in its own words, whatever has become of the card', async () => {
  const { change, state, entries } = open()
  const request = { change: 'freeze', key: cardKey(MEMBER, 'the-same-one') } as const
  const first = await change(request)
  await change({ change: 'unfreeze' })
  expect(await change({ ...request, now: NOW + 60_000 })).toEqual(first)
  expect(state()).toMatchObject({ status: 'active', cardSerial: 3 })
  expect(await change({ ...request, change: 'reissue' })).toMatchObject({ refused: 'conflict' })
  expect(entries()).toHaveLength(2)
})

it('writes what staff want written beside it exactly when the card was changed', async () => {
  const { store, change } = open()
  const also: CardWork['also'] = ({ key, title }) => [['staff_log', { _id: key, title } as never]]
  await change({ change: 'freeze', actor: STAFF, also })
  await change({ change: 'freeze', actor: STAFF, also })
  expect(store.all('staff_log')).toEqual([expect.objectContaining({ title: '会员卡挂失' })])
})

const STEPS: StorageStep[] = ['begin', 'get', 'insert', 'replace', 'commit']
const faults = STEPS.flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) => (['conflict', 'unavailable'] as const).map((kind): Planted => ({ step, phase, kind }))),
).filter(({ step, phase, kind }) => !(kind === 'conflict' && step === 'commit' && phase === 'after'))

it.each(faults)('freezes once and wholly although the store fails: %j', async (fault) => {
  const { store, change, state, entries, messages } = open()
  store.plant(fault)
  expect(await change({ change: 'freeze' })).toMatchObject({ status: 'frozen' })
  expect([state().cardSerial, entries().length, messages().length]).toEqual([2, 1, 1])
  expect(await faultsIn(store)).toEqual([])
})
