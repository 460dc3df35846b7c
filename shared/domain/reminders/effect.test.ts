import { type Entry, ENTRY_KINDS } from '../ledger'
import { live } from '../../../tests/support/lives'
import { outcomeOf, remindedBy } from './effect'

const ON = '2026-12-02'
const NAMED = { points: 500, on: ON }

const [sample] = live([{ do: 'earn', points: 1, lifetime: 1 }]).entries

const entry = (kind: Entry['kind'], ...lots: [day: string, points: number][]): Entry => ({
  ...sample!,
  kind,
  lots: lots.map(([expiresOn, points]) => ({ expiresOn, points })),
})

it.each(['redemption', 'donation', 'lottery'] as const)('counts what a %s took out of the named lot as rescued', (kind) => {
  const since = [entry(kind, [ON, -200], ['2027-01-31', -900]), entry('expiry', [ON, -300])]
  expect(outcomeOf(NAMED, since, [], '2026-12-03')).toEqual({ pointsRescued: 200, pointsDied: 300 })
})

it.each(['extension', 'purchase'] as const)('counts what a %s moved to a later day as rescued', (kind) => {
  expect(outcomeOf(NAMED, [entry(kind, [ON, -500], ['2027-01-01', 500])], [], '2026-12-03')).toEqual({ pointsRescued: 500, pointsDied: 0 })
})

it.each(['refund', 'reversal'] as const)('counts what a %s took back as neither rescued nor dead', (kind) => {
  const since = [entry(kind, [ON, -100]), entry('expiry', [ON, -400])]
  expect(outcomeOf(NAMED, since, [], '2026-12-03')).toEqual({ pointsRescued: 0, pointsDied: 400 })
})

it('counts what lies dead in the account as dead before the sweep, and other lots not at all', () => {
  const lots = [
    { expiresOn: ON, points: 450 },
    { expiresOn: '2027-01-31', points: 70 },
  ]
  expect(outcomeOf(NAMED, [entry('redemption', [ON, -50])], lots, '2026-12-03')).toEqual({ pointsRescued: 50, pointsDied: 450 })
  expect(outcomeOf(NAMED, [], lots, ON)).toEqual({ pointsRescued: 0, pointsDied: 0 })
})

it('never counts more than the reminder named, whatever came into the same lot later', () => {
  const since = [entry('extension', ['2026-11-30', -900], [ON, 900]), entry('redemption', [ON, -700]), entry('expiry', [ON, -700])]
  expect(outcomeOf(NAMED, since, [], '2026-12-03')).toEqual({ pointsRescued: 500, pointsDied: 0 })
})

it.each(ENTRY_KINDS)('counts points that come in by %s as nothing', (kind) => {
  expect(outcomeOf(NAMED, [entry(kind, [ON, 80])], [], '2026-12-03')).toEqual({ pointsRescued: 0, pointsDied: 0 })
})

it('tells who had no grant from who was left to the inbox for another reason', () => {
  expect(remindedBy({ state: 'sent', channel: 'wechat', reason: null })).toBe('wechat')
  expect(remindedBy({ state: 'sent', channel: 'sms', reason: null })).toBe('sms')
  expect(remindedBy({ state: 'omitted', channel: 'inbox', reason: 'no_grant' })).toBe('no_grant')
  expect(remindedBy({ state: 'omitted', channel: 'inbox', reason: 'refused' })).toBe('no_grant')
  for (const reason of ['kept', 'switched_off', 'digest', 'stale', 'failed', 'unknown', 'left'] as const)
    expect(remindedBy({ state: 'omitted', channel: 'inbox', reason })).toBe('inbox')
})
