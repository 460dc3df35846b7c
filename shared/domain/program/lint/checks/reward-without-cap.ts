import type { Check } from '../types'

/** What tills and partners report can come any number of times; a member joins once. */
const REPORTED = ['review', 'top_up']

export const rewardWithoutCap: Check = {
  code: 'reward-without-cap',
  find: ({ rewards }) =>
    rewards.flatMap(({ on, name, caps }, i) =>
      REPORTED.includes(on) && caps.length === 0
        ? [{ path: `rewards[${i}].caps`, message: `“${name}”没有上限,同一位会员可以无限次得分` }]
        : [],
    ),
}
