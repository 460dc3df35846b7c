import simple from '../../../config/programs/simple'
import { append, EMPTY_BOOKS, type EntryDraft, totalOf } from '../../../shared/domain/ledger'
import type { Program, ShortfallPolicy } from '../../../shared/domain/program'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { faultsIn } from '../../../tests/support/books'
import { MEMBER, NOW as START, openCounter, saleOf } from '../../../tests/support/counter'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { sha256 } from '../digest'
import { type Given, income } from '../ledger/income'
import { withBooks } from '../ledger/documents'
import { creditSale } from './credit'
import { refundSale } from './refund'
import type { Seller } from './seller'

const DAY_MS = 86_400_000
const PAID_ON = dayOf(START)
/** Every test has its own time: instances keep programmes for a minute. */
let now = START
beforeEach(() => (now += 2 * 60_000))

const INACTIVITY: Program = { ...simple, expiry: { policy: 'inactivity', months: 1 }, lotRounding: 'day' }

interface Opened {
  readonly given?: readonly Given[]
  readonly program?: Program
  readonly shortfall?: ShortfallPolicy
}

/** A member who has bought for 300 yuan today: 100 points at once, 200 held for a week. */
const open = ({ given = [at(100, 0), at(200, 7)], program = simple, shortfall = { policy: 'debt' } }: Opened = {}) => {
  const points = given.reduce((sum, one) => sum + one.points, 0)
  const terms = { program, tier: 'normal', livesFrom: PAID_ON, heldFrom: PAID_ON, today: PAID_ON, bought: true }
  const { change, opened } = income(EMPTY_BOOKS, given, terms)
  const sale = purchaseDraft('O1', points, '')
  const cause = { ...sale.cause, ...opened, paidAt: shanghaiIso(now) }
  const place = { memberId: MEMBER, at: shanghaiIso(now), answer: () => ({}) }
  const draft: EntryDraft = { ...sale, ...change, held: change.held, cause }
  const { books, entry } = append(EMPTY_BOOKS, draft, place, sha256)
  const { store, seller, account } = openCounter(withBooks(newAccount(MEMBER, { growth: points }), books))
  store.seed('entries', entry)
  store.seed('programs', { _id: 'P', ...program, refund: { shortfall } } as { _id: string })
  const on = (days: number): Seller => ({ ...seller, now: now + days * DAY_MS })
  const refund = (refundId: string, amountFen: number, days = 0) =>
    refundSale(on(days), 'O1', { refundId, amountFen, refundedAt: shanghaiIso(now + days * DAY_MS) })
  const state = () => {
    const { balance, debt, held } = account()
    return { balance, debt, held: totalOf(held) }
  }
  return { store, on, refund, state, account }
}

const at = (points: number, holdDays: number): Given => ({ points, holdDays })

it('takes what is held before what can be spent, and says how much of it', async () => {
  const { store, refund, state } = open()
  expect(await refund('a', 15_000)).toMatchObject({ answer: { points: 0, pending: -150, balance: 100, debt: 0 } })
  expect(state()).toEqual({ balance: 100, debt: 0, held: 50 })
  expect(store.all('entries')[1]).toMatchObject({ points: 0, steps: expect.arrayContaining(['按比例扣回 150 分,其中待生效 150 分']) })
  expect(await refund('b', 15_000)).toMatchObject({ answer: { points: -100, pending: -50, balance: 0, debt: 0 } })
  expect(state()).toEqual({ balance: 0, debt: 0, held: 0 })
  expect(await faultsIn(store)).toEqual([])
})

it('takes it from the lot that it was released into, once it is', async () => {
  const { store, refund, state } = open()
  expect(await refund('a', 30_000, 7)).toMatchObject({ answer: { points: -300, balance: 0, debt: 0 } })
  expect(store.all('entries').map(({ kind }) => kind)).toEqual(['purchase', 'release', 'refund'])
  expect(state()).toEqual({ balance: 0, debt: 0, held: 0 })
  expect(await faultsIn(store)).toEqual([])
})

it('takes only its own from a lot that orders of one day share', async () => {
  const { store, refund, state, account } = open()
  const { held, ...books } = account()
  // Another order of the day, that is worth 500 held points more.
  store.seed('accounts', { ...books, held: held.map((lot) => ({ ...lot, points: lot.points + 500 })) })
  expect(await refund('a', 15_000)).toMatchObject({ answer: { pending: -150 } })
  expect(await refund('b', 15_000)).toMatchObject({ answer: { points: -100, pending: -50 } })
  expect(state()).toEqual({ balance: 0, debt: 0, held: 500 })
})

it('takes nothing once the points have died', async () => {
  const { store, refund, state } = open()
  const dead = Math.ceil((Date.parse('2028-12-01') - now) / DAY_MS)
  expect(await refund('a', 30_000, dead)).toMatchObject({ answer: { points: 0, balance: 0, debt: 0 } })
  expect(store.all('entries').map(({ kind }) => kind)).toEqual(['purchase', 'release', 'expiry', 'refund'])
  expect(state()).toEqual({ balance: 0, debt: 0, held: 0 })
  expect(await faultsIn(store)).toEqual([])
})

describe('when the points that can be spent were spent', () => {
  const spent = (shortfall: ShortfallPolicy) => {
    const opened = open({ shortfall })
    // As if the 100 had gone for a gift; the chain is not audited here.
    opened.store.seed('accounts', { ...opened.account(), balance: 0, lots: [], nextExpiryOn: '9999-12-31' })
    return opened
  }

  it('owes the rest beyond what is held', async () => {
    const { refund, state } = spent({ policy: 'debt' })
    expect(await refund('a', 30_000)).toMatchObject({ answer: { points: -100, pending: -200, debt: 100 } })
    expect(state()).toEqual({ balance: 0, debt: 100, held: 0 })
  })

  it('blocks only what is missing beyond what is held', async () => {
    const { refund, state } = spent({ policy: 'block' })
    expect(await refund('a', 30_000)).toMatchObject({ refused: 'refund_exceeds', details: { missingPoints: 100 } })
    expect(await refund('b', 20_000)).toMatchObject({ answer: { points: 0, pending: -200 } })
    expect(state()).toEqual({ balance: 0, debt: 0, held: 0 })
  })

  it('writes off only what is missing beyond what is held', async () => {
    const { refund, state } = spent({ policy: 'write_off', capPoints: 60 })
    expect(await refund('a', 30_000)).toMatchObject({ answer: { points: -40, pending: -200, debt: 40 } })
    expect(state()).toEqual({ balance: 0, debt: 40, held: 0 })
  })
})

describe('under inactivity', () => {
  const buy = (seller: Seller, orderId: string) =>
    creditSale(seller, { ...saleOf(orderId, 1_000, { memberRef: MEMBER }), paidAt: shanghaiIso(seller.now) })

  it('still takes points whose death a later purchase has postponed', async () => {
    const { store, on, refund, state } = open({ program: INACTIVITY })
    await buy(on(20), 'O2')
    await buy(on(45), 'O3')
    expect(await refund('a', 30_000, 60)).toMatchObject({ answer: { points: -300, balance: 20, debt: 0 } })
    expect(state()).toEqual({ balance: 20, debt: 0, held: 0 })
    expect(await faultsIn(store)).toEqual([])
  })

  it('owes them when they were spent instead of dead', async () => {
    const { store, on, refund, account } = open({ program: INACTIVITY })
    await buy(on(20), 'O2')
    store.seed('accounts', { ...account(), balance: 10, lots: [{ ...account().lots[0]!, points: 10 }] })
    expect(await refund('a', 30_000, 40)).toMatchObject({ answer: { points: -300, balance: 0, debt: 290 } })
  })

  it('takes nothing of points that had died before the next purchase', async () => {
    const { store, on, refund, state } = open({ program: INACTIVITY })
    await buy(on(40), 'O2')
    expect(await refund('a', 30_000, 50)).toMatchObject({ answer: { points: 0, balance: 10 } })
    expect(state()).toEqual({ balance: 10, debt: 0, held: 0 })
    expect(await faultsIn(store)).toEqual([])
  })
})
