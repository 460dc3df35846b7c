import type { CardAnswer } from '@shared/contracts'
import { zhCN } from '@/strings/zh-cn'
import { consequencesOf } from './consequences'

const CARD = {
  tier: 'silver',
  tierName: '银卡会员',
  balance: 1_280,
  expiring: [
    { expiresOn: '2026-11-23', points: 100 },
    { expiresOn: '2026-12-31', points: 300 },
    { expiresOn: '2027-01-31', points: 980 },
  ],
} as unknown as CardAnswer

const lost = (card: Partial<CardAnswer> = {}) => consequencesOf({ ...CARD, ...card }, '2026-11-24', zhCN.leave).lost

describe('what leaving means', () => {
  test('names the points that die, and of how many lots that still live', () => {
    expect(lost()[0]).toBe('1,280 积分（共 2 批），全部作废，无法恢复')
    expect(lost()[1]).toBe('银卡会员身份和成长值')
  })

  test('frightens nobody who has none', () => expect(lost({ balance: 0, expiring: [] })[0]).toBe('目前没有可用积分'))

  test('tells what stays and what does not come back', () => {
    const { kept, later } = consequencesOf(CARD, '2026-11-24', zhCN.leave)
    expect([...kept, ...later].join()).toMatch(/账目依法保留.*退货退款.*重新加入/)
  })
})
