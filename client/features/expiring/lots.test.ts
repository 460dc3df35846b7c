import fc from 'fast-check'
import { dyingLots, livingLots, pointsOf, takenFrom } from './lots'

jest.mock('@/strings', () => ({ strings: () => require('@/strings/zh-cn').zhCN }))

const TODAY = '2026-11-29'
const lots = [
  { expiresOn: '2026-11-28', points: 5 },
  { expiresOn: '2026-11-29', points: 100 },
  { expiresOn: '2026-12-29', points: 200 },
  { expiresOn: '2026-12-30', points: 400 },
]

test('a lot dies after its last day, and is about to die up to the last day of the window', () => {
  expect(pointsOf(livingLots(lots, TODAY))).toBe(700)
  expect(dyingLots({ lots, soon: { days: 30, points: 300 } }, TODAY)).toEqual(lots.slice(1, 3))
})

const someLots = fc.array(fc.record({ expiresOn: fc.constant('2026-12-01'), points: fc.integer({ min: 1, max: 10_000 }) }))

test('what is taken adds up to what is asked for, or to all there is, and is never more than a lot has', () =>
  fc.assert(
    fc.property(someLots, fc.nat(50_000), (all, points) => {
      const taken = takenFrom(all, points)
      expect(pointsOf(taken)).toBe(Math.min(points, pointsOf(all)))
      taken.forEach((lot, i) => expect(lot.points).toBeLessThanOrEqual(all[i]!.points))
      // Every lot but the last is used up before the next is touched.
      taken.slice(0, -1).forEach((lot, i) => expect(lot.points).toBe(all[i]!.points))
    }),
  ))
