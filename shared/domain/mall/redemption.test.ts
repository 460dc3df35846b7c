import { isRefusal } from '../../errors'
import { NEVER } from '../time'
import {
  asksRating,
  canCancel,
  endedBy,
  isOpen,
  rated,
  received,
  type Redemption,
  remindOn,
  revealed,
  sendOff,
  stateOn,
  undoUntil,
  unuseVoucher,
  useVoucher,
} from './redemption'

const at = (time: string): number => Date.parse(`2026-12-01T${time}+08:00`)
const NOW = at('10:00:00')
const USE = { at: '2026-12-01T10:00:00.000+08:00', by: 'C1', storeId: 'S001' }

const redemption = (more: Partial<Redemption> = {}): Redemption => ({
  kind: 'goods',
  handover: 'pickup',
  state: 'waiting',
  steps: [{ state: 'waiting', at: '2026-11-30T10:00:00.000+08:00' }],
  at: '2026-11-30T10:00:00.000+08:00',
  until: '2026-12-30',
  cancellable: true,
  fen: 0,
  payment: null,
  dueAt: '2026-12-31T00:00:00.000+08:00',
  remindOn: '2026-12-27',
  revealedAt: null,
  used: null,
  tracking: null,
  rating: null,
  ...more,
})

const coupon = (more: Partial<Redemption> = {}) => redemption({ kind: 'coupon', handover: null, ...more })
const parcel = (more: Partial<Redemption> = {}) =>
  redemption({ handover: 'delivery', state: 'to_ship', until: NEVER, dueAt: '9999', remindOn: NEVER, ...more })

const done = <T>(outcome: T): Exclude<T, { refused: unknown }> => {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome as Exclude<T, { refused: unknown }>
}

describe('a voucher', () => {
  it('is used once, on any of its days', () => {
    const used = done(useVoucher(redemption({ until: '2026-12-01' }), USE, at('23:59:59')))
    expect(used).toMatchObject({ state: 'done', used: USE, dueAt: '9999', remindOn: NEVER })
    expect(used.steps.map(({ state }) => state)).toEqual(['waiting', 'done'])
    expect(useVoucher(used, USE, NOW)).toMatchObject({ refused: 'conflict', message: expect.stringContaining('S001') })
  })

  it.each<[string, Redemption, string]>([
    ['after its last day', redemption({ until: '2026-11-30' }), 'over'],
    ['when it was cancelled', redemption({ state: 'cancelled' }), 'over'],
    ['before it is paid', redemption({ state: 'unpaid' }), 'over'],
    ['when it has lapsed', redemption({ state: 'lapsed' }), 'over'],
    ['of a coupon, which nobody hands over', coupon(), 'not_found'],
    ['of what is sent', parcel(), 'not_found'],
  ])('is not used %s', (_, found, code) => expect(useVoucher(found, USE, NOW)).toMatchObject({ refused: code }))

  it('waits again when its use is undone within five minutes, under its own day', () => {
    const used = done(useVoucher(redemption(), USE, NOW))
    expect(undoUntil(used, NOW)).toBe('2026-12-01T10:05:00.000+08:00')
    const back = done(unuseVoucher(used, '扫错了', at('10:04:59')))
    expect(back).toMatchObject({ state: 'waiting', used: null, dueAt: '2026-12-31T00:00:00.000+08:00', remindOn: '2026-12-27' })
    expect(back.steps.at(-1)?.words).toContain('扫错了')
    expect(done(useVoucher(back, USE, at('10:04:59'))).state).toBe('done')
    expect(unuseVoucher(used, '晚了', at('10:05:00'))).toMatchObject({ refused: 'over' })
    expect(unuseVoucher(redemption(), '没用过', NOW)).toMatchObject({ refused: 'conflict' })
  })

  it('keeps its first step and the latest, however often it is undone', () => {
    let voucher = redemption()
    for (let i = 0; i < 40; i++) voucher = done(unuseVoucher(done(useVoucher(voucher, USE, NOW)), `第 ${i} 次`, NOW))
    expect(voucher.steps).toHaveLength(40)
    expect(voucher.steps[0]).toEqual(redemption().steps[0])
    expect(voucher.steps.at(-1)?.words).toContain('第 39 次')
  })
})

describe('what was redeemed', () => {
  it('has lapsed with the end of its last day, whether or not the job has been there', () => {
    expect(stateOn(redemption(), '2026-12-30')).toBe('waiting')
    expect(stateOn(redemption(), '2026-12-31')).toBe('lapsed')
    expect(isOpen(redemption(), '2026-12-31')).toBe(false)
    expect(stateOn(parcel(), '2050-01-01')).toBe('to_ship')
  })

  it.each<[string, Redemption, boolean]>([
    ['waits', redemption(), true],
    ['waits to be sent', parcel(), true],
    ['was sent', parcel({ state: 'shipped' }), false],
    ['was handed over', redemption({ state: 'done', used: USE }), false],
    ['has lapsed', redemption({ until: '2026-11-30' }), false],
    ['was cancelled', redemption({ state: 'cancelled' }), false],
    ['was shown', coupon({ revealedAt: USE.at, state: 'done' }), false],
    ['may not be', redemption({ cancellable: false }), false],
    ['is not paid yet, whatever its terms', redemption({ state: 'unpaid', cancellable: false }), true],
  ])('can be taken back while nothing has happened with it: it %s', (_, found, can) => expect(canCancel(found, '2026-12-01')).toBe(can))

  it('ends, and is done with', () => {
    expect(endedBy(redemption(), 'cancelled', NOW)).toMatchObject({ state: 'cancelled', dueAt: '9999', remindOn: NEVER })
  })
})

describe('a parcel', () => {
  it('goes out once, arrives by itself after fifteen days, or when its member says how it was', () => {
    const sent = done(sendOff(parcel(), { carrier: '顺丰', number: 'SF1' }, NOW))
    expect(sent).toMatchObject({ state: 'shipped', tracking: { number: 'SF1' }, dueAt: '2026-12-16T10:00:00.000+08:00' })
    expect(sendOff(sent, { carrier: '顺丰', number: 'SF2' }, NOW)).toMatchObject({ refused: 'conflict' })
    expect(sendOff(parcel({ state: 'cancelled' }), { carrier: '顺丰', number: 'SF2' }, NOW)).toMatchObject({ refused: 'over' })
    expect(received(sent, NOW)).toMatchObject({ state: 'done', dueAt: '9999' })
    expect(received(redemption(), NOW)).toEqual(redemption())
    expect(done(rated(sent, 5, '', NOW))).toMatchObject({ state: 'done', rating: { stars: 5 } })
  })
})

describe('a coupon', () => {
  it('is used when its owner looks at it, and can be looked at again', () => {
    const shown = done(revealed(coupon(), NOW))
    expect(shown).toMatchObject({ state: 'done', revealedAt: USE.at, dueAt: '9999' })
    expect(revealed(shown, at('11:00:00'))).toBe(shown)
    expect(revealed(coupon({ until: '2026-11-30' }), NOW)).toMatchObject({ refused: 'over' })
    expect(revealed(coupon({ state: 'cancelled' }), NOW)).toMatchObject({ refused: 'over' })
    expect(revealed(redemption(), NOW)).toMatchObject({ refused: 'not_found' })
  })
})

it('asks how it was once, and only after it was had', () => {
  const had = redemption({ state: 'done', used: USE })
  expect(asksRating(had)).toBe(true)
  expect(asksRating(redemption())).toBe(false)
  expect(rated(redemption(), 5, '好', NOW)).toMatchObject({ refused: 'not_yet' })
  const answered = done(rated(had, 4, '好', NOW))
  expect(answered.rating).toMatchObject({ stars: 4, words: '好' })
  expect(rated(answered, 5, '更好', NOW)).toMatchObject({ refused: 'conflict' })
})

it('reminds three days ahead of what was not got shortly before', () => {
  expect(remindOn('2026-12-31', '2026-12-27')).toBe('2026-12-28')
  expect(remindOn('2026-12-31', '2026-12-28')).toBe(NEVER)
  expect(remindOn(NEVER, '2026-12-28')).toBe(NEVER)
})
