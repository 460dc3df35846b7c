import { zhCN } from '@/strings/zh-cn'
import { PUBLIC_DAILY, PUBLIC_PROGRAM, PUBLIC_RESCUE } from '../../../tests/support/public-program'
import { faqItems } from './faq-items'

const WORDING = { words: zhCN.faq, between: '、', tierName: ({ name }: { name: string }) => name }
const answerTo = (key: string, program = PUBLIC_PROGRAM) => faqItems(program, WORDING).find((item) => item.key === key)?.answer

describe('the questions of members', () => {
  test('are answered with the figures of the programme', () => {
    expect(answerTo('forgot')).toContain('30 天内')
    expect(answerTo('expiry', { ...PUBLIC_PROGRAM, expiry: { policy: 'year_end', years: 2 } })).toContain('到次年的 12 月 31 日为止有效。')
    expect(answerTo('expiry', { ...PUBLIC_PROGRAM, expiry: { policy: 'inactivity', months: 24 } })).toContain('最近一次消费后 24 个月内')
    expect(answerTo('forgot', { ...PUBLIC_PROGRAM, claimDays: 7 })).toContain('7 天内')
    expect(answerTo('expiry')).toContain('普通会员的积分有效 2 年、银卡会员的积分有效 3 年、金卡会员的积分有效 5 年')
    expect(answerTo('tier')).toContain('满 10,000 升为银卡会员、满 50,000 升为金卡会员')
    expect(answerTo('missing')).toContain('礼品卡、邮费、团购不参与积分')
  })

  test('tell how check-in, tasks, invitations and lotteries work, where there are any', () => {
    const daily = { ...PUBLIC_PROGRAM, daily: PUBLIC_DAILY }
    expect(answerTo('streak', daily)).toContain('7 天内可以在签到日历里用补签卡补上，每月 2 张')
    expect(answerTo('tasks', daily)).toContain('7 天后可用')
    expect(answerTo('invite', daily)).toContain('首次消费满 50 元，过了 7 天退货期后，500 分自动到账；每个自然月最多 3 位')
    expect(answerTo('lottery', daily)).toContain('公布种子')
    const plain = { ...PUBLIC_DAILY, checkIn: { points: [1], after: 'stay' as const }, taskHoldDays: undefined }
    expect(answerTo('streak', { ...daily, daily: plain })).toContain('从头算起')
    expect(answerTo('tasks', { ...daily, daily: plain })).not.toContain('待生效')
    expect(answerTo('lottery')).toBeUndefined()
  })

  test('tell how points that die are told of, and whether they come back', () => {
    const rescuing = { ...PUBLIC_PROGRAM, rescue: PUBLIC_RESCUE }
    expect(answerTo('told', rescuing)).toContain('到期前 30、15、3 天')
    expect(answerTo('dead', rescuing)).toContain('过期后 7 天内，可以在“即将过期”页找回其中的 50%，每年 1 次')
    expect(answerTo('dead', { ...rescuing, rescue: { ...PUBLIC_RESCUE, reinstatement: undefined } })).toContain('不能恢复')
    expect(answerTo('told')).toBeUndefined()
  })

  test('tell how points are given to friends, where they may be', () => {
    const presents = {
      least: 100,
      mostPerPresent: 2_000,
      mostPerDay: 3_000,
      mostPerMonth: 10_000,
      answerDays: 3,
      coolingHours: 24,
      memberDays: 7,
    }
    const answer = answerTo('present', { ...PUBLIC_PROGRAM, presents })
    expect(answer).toContain('好友 3 天内接受，再过 24 小时冷静期到账，有效期不变')
    expect(answer).toContain('每次 100 至 2,000 分，每日最多 3,000 分，每月最多 10,000 分。')
    expect(answer).toContain('双方都须入会满 7 天')
    expect(answerTo('present')).toBeUndefined()
  })

  test('leave out what the programme does not have', () => {
    const earning = { ...PUBLIC_PROGRAM.earning, excludedCategories: [], excludedChannels: [] }
    const bare = { ...PUBLIC_PROGRAM, earning, tiers: [PUBLIC_PROGRAM.tiers[0]!] }
    expect(answerTo('tier', bare)).toBeUndefined()
    expect(answerTo('missing', bare)).not.toContain('不参与')
    expect(answerTo('expiry', bare)).toContain('所有积分到账后 2 年内有效')
  })

  test('are eight to eleven, and lead on where something can be done', () => {
    const items = faqItems(PUBLIC_PROGRAM, WORDING)
    expect(items.length).toBeGreaterThanOrEqual(8)
    expect(items.length).toBeLessThanOrEqual(11)
    expect(items.filter(({ link }) => link).map(({ key }) => key)).toEqual([
      'forgot',
      'expiry',
      'mall',
      'missing',
      'refund',
      'tier',
      'lost',
      'moved',
      'leave',
    ])
  })
})
