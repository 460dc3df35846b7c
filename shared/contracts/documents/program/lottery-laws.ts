import { LIMITS } from '../../../domain/limits'
import { type Law, repeated } from './law'

const prizesOnce: Law = ({ daily }) =>
  daily.lotteries.flatMap(({ prizes }, i) =>
    repeated(prizes.map(({ id }, j) => ({ id, path: ['daily', 'lotteries', i, 'prizes', j, 'id'] }))),
  )

/** Odds are published as they are: together they cannot come to more than every draw. */
const oddsWithinTheWhole: Law = ({ daily }) =>
  daily.lotteries.flatMap(({ prizes }, i) =>
    prizes.reduce((sum, { ppm }) => sum + ppm, 0) > 1_000_000
      ? [{ path: ['daily', 'lotteries', i, 'prizes'], message: '各奖项的概率(ppm)合计不能超过 1,000,000' }]
      : [],
  )

/** A brand may set itself a lower ceiling than the law, never a higher one. */
const ceilingsWithinTheLaw: Law = ({ daily }) =>
  daily.lotteries.flatMap(({ ceilingFen }, i) =>
    ceilingFen > LIMITS.prizeFen
      ? [{ path: ['daily', 'lotteries', i, 'ceilingFen'], message: `抽奖式促销的奖品价值最高 ${LIMITS.prizeFen / 100} 元` }]
      : [],
  )

const prizesWithinCeilings: Law = ({ daily }) =>
  daily.lotteries.flatMap(({ prizes, ceilingFen }, i) =>
    prizes.flatMap(({ valueFen }, j) =>
      valueFen > ceilingFen
        ? [{ path: ['daily', 'lotteries', i, 'prizes', j, 'valueFen'], message: `超过本抽奖的奖品价值上限 ${ceilingFen / 100} 元` }]
        : [],
    ),
  )

export const LOTTERY_LAWS: readonly Law[] = [prizesOnce, oddsWithinTheWhole, ceilingsWithinTheLaw, prizesWithinCeilings]
