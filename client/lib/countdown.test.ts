import { instantOf } from '@shared/domain/time'
import { countdownOf } from './countdown'

const NOW = instantOf('2026-11-30T10:00:00+08:00')

test.each([
  ['2026-11-30T10:00:01+08:00', { days: 0, hours: '00', minutes: '00', seconds: '01' }],
  ['2026-11-30T11:02:03+08:00', { days: 0, hours: '01', minutes: '02', seconds: '03' }],
  ['2026-12-02T09:59:59+08:00', { days: 1, hours: '23', minutes: '59', seconds: '59' }],
  ['2026-11-30T10:00:00+08:00', undefined],
  ['2026-11-29T10:00:00+08:00', undefined],
])('%s is so far away', (from, left) => expect(countdownOf(from, NOW)).toEqual(left))
