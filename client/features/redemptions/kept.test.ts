import type { RedemptionFace, RedemptionsPage } from '@shared/contracts'
import { openCount, withChanged, withNew } from './kept'

const face = (redemptionId: string, state: RedemptionFace['state'], until?: string): RedemptionFace =>
  ({ redemptionId, state, ...(until ? { until } : {}) }) as RedemptionFace
const page = (...items: RedemptionFace[]): RedemptionsPage => ({ items })

test('what was redeemed just now stands first, once, and what was done with the tap is not open', () => {
  const kept = page(face('a', 'waiting'))
  expect(withNew(kept, face('b', 'to_ship')).items.map(({ redemptionId }) => redemptionId)).toEqual(['b', 'a'])
  expect(withNew(kept, face('a', 'waiting'))).toEqual(kept)
  expect(withNew(kept, face('c', 'done'))).toEqual(kept)
})

test('what has ended goes, what has changed stays in its place, and what is not of the page changes nothing', () => {
  const kept = page(face('a', 'waiting'), face('b', 'to_ship'))
  const stands = (redemptionId: string, state: RedemptionFace['state']) => withChanged(kept, { redemptionId, state, words: '' }).items
  expect(stands('a', 'done').map(({ redemptionId }) => redemptionId)).toEqual(['b'])
  expect(stands('b', 'shipped').map(({ state }) => state)).toEqual(['waiting', 'shipped'])
  expect(stands('x', 'cancelled')).toEqual(kept.items)
})

test('only what can still be used is counted, and that there is more is said', () => {
  const items = page(face('a', 'waiting', '2026-11-30'), face('b', 'waiting', '2026-11-29'), face('c', 'shipped'))
  expect(openCount(items, '2026-11-30')).toBe('2')
  expect(openCount({ ...items, nextCursor: 'more' }, '2026-11-30')).toBe('2+')
  expect(openCount(page(), '2026-11-30')).toBeUndefined()
})
