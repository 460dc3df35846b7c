import { PUBLIC_DAILY, PUBLIC_PROGRAM } from '../../../tests/support/public-program'
import { zhCN } from '@/strings/zh-cn'
import { dailySections } from './daily-words'

const said = (daily = {}) => dailySections({ ...PUBLIC_PROGRAM, daily: { ...PUBLIC_DAILY, ...daily } }, zhCN.rules)
const linesOf = (key: string, daily = {}) => said(daily).find((part) => part.key === key)?.lines ?? []

describe('what members can do between purchases, in plain words', () => {
  test('is told with the figures of the programme', () => {
    expect(linesOf('daily').slice(0, 3)).toEqual([
      '每天可以签到一次，连续签到依次得 1、2、3、4、5、6、10 分。',
      '连满一轮后从头开始。',
      '漏签的日子，7 天内可以用补签卡补上，每月 2 张；补签不得分，只接上连续天数。',
    ])
    expect(linesOf('daily').at(-1)).toBe('不需要消费的奖励，每天合计最多 100 分。')
    expect(linesOf('bringing')).toContain('新会员由您邀请加入，首次消费满 50 元，并且过了 7 天退货期，您得 500 分。')
    expect(linesOf('bringing')).toContain('每个自然月最多奖励 3 位。')
  })

  test('says that neither sharing nor opening earns', () =>
    expect(linesOf('bringing').join()).toContain('转发本身、好友只是打开，都不得分'))

  test('leaves out what the programme does not have', () => {
    expect(dailySections(PUBLIC_PROGRAM, zhCN.rules)).toEqual([])
    const bare = { checkIn: undefined, tasks: false, taskHoldDays: undefined, activities: false, race: false, lotteries: false }
    expect(said({ ...bare, sharing: undefined, referral: undefined })).toEqual([])
    expect(said({ ...bare, referral: undefined }).map(({ key }) => key)).toEqual(['bringing'])
  })
})
