import { instantOf } from '@shared/domain/time'

jest.mock('@/lib/identity', () => ({ accountScope: () => 'me' }))

const { mayOffer, noteOffered, wasOffered } = require('./offering') as typeof import('./offering')

const EVENING = instantOf('2026-11-29T23:59:00+08:00')
const MORNING = instantOf('2026-11-30T00:01:00+08:00')

test('reminders are offered once a Shanghai day at each moment, and a moment says nothing of another', () => {
  expect(mayOffer(wasOffered(), 'check_in', EVENING)).toBe(true)
  noteOffered('check_in', EVENING)
  noteOffered('claimed', EVENING)
  expect(mayOffer(wasOffered(), 'check_in', EVENING)).toBe(false)
  expect(mayOffer(wasOffered(), 'photo', EVENING)).toBe(true)
  expect(mayOffer(wasOffered(), 'check_in', MORNING)).toBe(true)
})
