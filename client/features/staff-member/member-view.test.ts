import type { LookedUp } from '@shared/contracts'
import { memberView, spokenOf } from './member-view'

const MEMBER: LookedUp = {
  memberRef: '6204817735',
  maskedName: '林*',
  maskedPhone: '138****8001',
  tier: 'silver',
  tierName: '银卡会员',
  balance: 1280,
  debt: 0,
  status: 'active',
}

describe('the member in front of the counter', () => {
  test('is told by what can be compared with the person', () =>
    expect(memberView(MEMBER)).toEqual({
      name: '林*',
      phone: '138****8001',
      tierName: '银卡会员',
      look: 'silver',
      frozen: false,
      facts: [
        { label: '当前积分', value: '1,280' },
        { label: '卡片', value: '正常' },
      ],
    }))

  test('shows points that are owed, and that the card is frozen', () => {
    const view = memberView({ ...MEMBER, debt: 300, status: 'frozen' })
    expect(view.frozen).toBe(true)
    expect(view.facts.map(({ value }) => value)).toEqual(['1,280', '300', '已挂失'])
  })

  test('is spoken of by phone, and by name without one', () => {
    expect([spokenOf(MEMBER), spokenOf({ ...MEMBER, maskedPhone: null })]).toEqual(['138****8001', '林*'])
    expect(memberView({ ...MEMBER, maskedPhone: null }).phone).toBe('未绑定')
  })
})
