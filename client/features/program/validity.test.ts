import { benefits as words } from '@/strings/zh-cn/benefits'
import type { Standing } from './tier-view'
import { validityOf } from './validity'

const SILVER: Standing = { tier: 'silver', growth: 12_000, tierUntil: '2028-11-24', periodGrowth: 6_800, outlook: 'downgrade', badges: [] }
const of = (change: Partial<Standing>) => validityOf({ ...SILVER, ...change }, words)

describe('how a validity stands', () => {
  test('says what is missing to keep the tier', () =>
    expect(of({ keepMissing: 3_200 })).toEqual({
      title: '有效期至 2028.11.24',
      note: '再消费 3,200 元即可保级',
      open: true,
      progress: { value: 6_800, max: 10_000, label: '保级进度' },
    }))

  test('says that it is secured, or that a single purchase is missing', () => {
    expect(of({ outlook: 'keep' })).toMatchObject({ note: '已达成保级，到期自动续期', open: false })
    expect(of({ tier: 'normal', outlook: 'dormant' })).toMatchObject({ note: '有效期内还没有消费，消费一笔即可续期', open: true })
  })

  test('says since when a member sleeps, and how to wake', () =>
    expect(of({ tierUntil: undefined, dormantSince: '2028-11-25' })).toMatchObject({
      title: '会员身份自 2028.11.25 起休眠',
      note: '积分为您保留，消费一笔即可恢复使用',
    }))

  test('is silent where none runs', () => expect(of({ tierUntil: undefined })).toBeUndefined())
})
