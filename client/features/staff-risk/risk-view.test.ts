import type { RiskCase } from '@shared/contracts'
import { operator } from '@/strings/zh-cn/operator'
import { riskRow } from './risk-view'

const CASE: RiskCase = {
  caseId: 'referral:1234567890',
  kind: 'referral',
  state: 'held',
  score: 80,
  evidence: [
    { rule: 'token_purchase', weight: 20, words: '首单只有 1 元' },
    { rule: 'same_device', weight: 60, words: '与邀请人用过同一台手机' },
  ],
  receiver: { memberRef: '6204817735', maskedName: '林*' },
  friend: { memberRef: '1234567890', maskedName: '陈*' },
  at: '2026-11-20T23:50:00.000+08:00',
  orderId: 'A-1',
  orderFen: 100,
  points: 500,
}
const row = (change: Partial<RiskCase> = {}, role: 'manager' | 'operator' = 'manager') =>
  riskRow({ ...CASE, ...change }, role, operator.risk)

describe('a reward for bringing somebody, as those see it who decide', () => {
  test('says who brought whom, and tells people of the same name apart', () => {
    expect(row().title).toBe('林* 邀请了 陈*')
    expect(row({ kind: 'share', caseId: 'share:6204817735:1234567890' }).title).toBe('陈* 由 林* 的分享而来')
    expect(row().facts).toEqual([
      { label: '奖励', value: '+500 分' },
      { label: '获奖会员', value: '林*（尾号 7735）' },
      { label: '带来的会员', value: '陈*（尾号 7890）' },
      { label: '首单金额', value: '¥ 1' },
      { label: '首单单号', value: 'A-1' },
      { label: '入会时间', value: '2026.11.20 23:50' },
    ])
  })

  test('shows the heaviest evidence first, with weights and their sum', () => {
    expect(row()).toMatchObject({
      evidence: [
        { words: '与邀请人用过同一台手机', weight: '+60' },
        { words: '首单只有 1 元', weight: '+20' },
      ],
      score: '风险分 80',
    })
  })

  test('says who decided and why, and nothing while it waits', () => {
    expect(row().decided).toEqual([])
    const decided = { state: 'refused', decidedAt: '2026-11-24T10:00:00.000+08:00' } as const
    expect(row(decided).decided).toEqual(['系统 于 2026.11.24 10:00 决定'])
    expect(row({ ...decided, decidedBy: 'S001-01', reason: '同一家人' }).decided).toEqual(['S001-01 于 2026.11.24 10:00 决定', '同一家人'])
  })

  test.each([
    ['held', 'manager', ['pay', 'refuse']],
    ['rewarded', 'manager', []],
    ['rewarded', 'operator', ['clawback']],
    ['returned', 'operator', []],
  ] as const)('that is %s offers a %s what is allowed', (state, role, acts) => {
    expect(row({ state, entryId: 'referral:1234567890' }, role).acts).toEqual(acts)
  })

  test('that was refused can be paid, unless it was paid and taken back', () => {
    expect(row({ state: 'refused' }).acts).toEqual(['pay'])
    expect(row({ state: 'refused', entryId: 'referral:1234567890' }).acts).toEqual([])
  })

  test('without an entry has nothing to claw back', () => expect(row({ state: 'rewarded' }, 'operator').acts).toEqual([]))
})
