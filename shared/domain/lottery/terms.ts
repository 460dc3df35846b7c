import type { Lottery, Prize } from '../program'
import { instantOf } from '../time'
import { PPM } from './outcome'

export type LotteryState = 'coming' | 'running' | 'over'

/** Where a lottery stands at an instant (epoch ms). Its last instant is the one before `until`. */
export const stateAt = ({ period }: Lottery, now: number): LotteryState => {
  if (now < instantOf(period.from)) return 'coming'
  return now < instantOf(period.until) ? 'running' : 'over'
}

/** Which of several a member is shown first: what runs, else what comes next, else what ended last. */
export const foremost = (lotteries: readonly Lottery[], now: number): Lottery | undefined => {
  const those = (state: LotteryState) => lotteries.filter((lottery) => stateAt(lottery, now) === state)
  const by = (edge: 'from' | 'until') => (a: Lottery, b: Lottery) => instantOf(a.period[edge]) - instantOf(b.period[edge])
  return those('running').sort(by('until'))[0] ?? those('coming').sort(by('from'))[0] ?? those('over').sort(by('until')).at(-1)
}

/** Points that a draw gives back on average while nothing has run out. */
export const expectedPoints = (prizes: readonly Pick<Prize, 'ppm' | 'gives'>[]): number =>
  prizes.reduce((sum, { ppm, gives }) => sum + (gives.kind === 'points' ? ppm * gives.points : 0), 0) / PPM

/** The odds that nothing is won, in millionths, while nothing has run out. */
export const blankPpm = (prizes: readonly Pick<Prize, 'ppm'>[]): number => PPM - prizes.reduce((sum, { ppm }) => sum + ppm, 0)
