import type { Program } from '../../shared/domain/program'
import standard from '../program'
import simple from './simple'

/** Simple earning with the whole daily half, whose activities and lotteries run for years: nothing depends on the day it is tried. */
const everyday: Program = {
  ...simple,
  version: 'everyday-1',
  rescue: standard.rescue,
  spending: {
    ...simple.spending,
    presents: {
      least: 100,
      mostPerPresent: 2_000,
      mostPerDay: 3_000,
      mostPerMonth: 10_000,
      answerDays: 3,
      coolingHours: 24,
      memberDays: 7,
    },
  },
  daily: {
    ...standard.daily,
    activities: standard.daily.activities.map((activity) => ({
      ...activity,
      id: 'spring-skincare',
      name: '春日护肤打卡',
      from: '2010-01-01',
      until: '2099-12-31',
    })),
    lotteries: standard.daily.lotteries.map((lottery) => ({
      ...lottery,
      id: 'wheel',
      name: '常青抽奖',
      period: { from: '2010-01-01T00:00:00+08:00', until: '2099-12-31T00:00:00+08:00' },
    })),
  },
}

export default everyday
