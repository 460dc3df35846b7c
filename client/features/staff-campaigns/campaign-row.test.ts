import type { CampaignView } from '@shared/contracts'
import { operator } from '@/strings/zh-cn/operator'
import { campaignRow } from './campaign-row'

const CAMPAIGN: CampaignView = {
  ruleId: 'winter',
  name: '冬日礼遇',
  period: { from: '2026-12-10T10:00:00+08:00', until: '2026-12-13T22:00:00+08:00' },
  state: 'running',
  storeCaps: [],
}
const row = (change: Partial<CampaignView> = {}) => campaignRow({ ...CAMPAIGN, ...change }, operator.campaigns)

describe('a campaign as operators see it', () => {
  test('says when it is, and can be paused while it may still give', () => {
    expect(row()).toEqual({ state: '进行中', tone: 'leaf', span: '12 月 10 日 10:00 – 12 月 13 日 22:00', act: 'pause' })
    expect((['coming', 'running', 'paused', 'over'] as const).map((state) => row({ state }).act)).toEqual([
      'pause',
      'pause',
      'resume',
      undefined,
    ])
    expect(row({ period: undefined }).span).toBe('长期进行')
  })

  test('shows what is left of its budget, what was added included', () => {
    const budget = { points: 1_000, added: 500, left: 300, percent: 80 }
    expect(row({ granted: 1_200, budget }).budget).toEqual({
      words: ['已发 1,200 分', '预算 1,500 分，已用 80%', '含追加 500 分', '还剩 300 分'],
      granted: 1_200,
      total: 1_500,
      tight: true,
    })
    expect(row({ granted: 0, budget: { points: 1_000, added: 0, left: 1_000, percent: 0 } }).budget?.tight).toBe(false)
  })

  test.each([
    ['budget', {}, '预算已用完，系统自动暂停'],
    ['cost', {}, '积分成本到达上限，系统自动暂停'],
    ['staff', { staffNo: 'HQ-01', reason: '缺货' }, 'HQ-01 暂停了它'],
  ] as const)('says who stopped it: %s', (by, more, words) => {
    const pause = { by, at: '2026-12-11T10:00:00.000+08:00', ...more }
    expect(row({ state: 'paused', pause }).pause).toEqual([words, ...('reason' in more ? ['缺货'] : []), '2026.12.11 10:00 起'])
  })
})
