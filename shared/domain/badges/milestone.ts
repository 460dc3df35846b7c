import { grouped } from '../text'
import type { BadgeKind } from './types'

const BALANCES = [1_000, 10_000, 100_000]

/** The first time that so many points are there at once. */
export const milestone: BadgeKind = {
  prefix: 'points-',
  earned: ({ balance, today }) => BALANCES.filter((points) => points <= balance).map((points) => ({ id: `points-${points}`, on: today })),
  name: (points) => `积分达到 ${grouped(Number(points))}`,
}
