import type { Me } from '@shared/contracts'
import { zhCN } from '@/strings/zh-cn'
import { meView } from './view-model'

const ME: Me = {
  memberRef: '6204817735',
  joinedAt: '2026-11-24T10:00:00.000+08:00',
  tier: 'normal',
  tierName: '普通会员',
  status: 'active',
  balance: 1_280,
  debt: 0,
  badges: [],
  messages: { points: true, service: true, activity: true },
  unread: 0,
}

describe('the member in words', () => {
  test('asks one without a name to choose one, and says that no phone is known', () => {
    expect(meView(ME, zhCN.me)).toMatchObject({ name: '设置昵称', phone: '未留手机号', balance: '1,280', tierName: '普通会员' })
    expect(meView({ ...ME, name: '小青', maskedPhone: '138****8001' }, zhCN.me)).toMatchObject({ name: '小青', phone: '138****8001' })
  })

  test.each([
    [0, undefined],
    [1, '1'],
    [98, '98'],
    [99, '99+'],
  ])('with %i unseen messages bears the badge %s', (unread, badge) => expect(meView({ ...ME, unread }, zhCN.me).unread).toBe(badge))

  test('speaks of debt only when there is some', () => {
    expect(meView(ME, zhCN.me)).not.toHaveProperty('debt')
    expect(meView({ ...ME, debt: 30 }, zhCN.me).debt).toBe('30')
  })

  test('looks like its tier, and knows when the card is locked', () => {
    expect(meView({ ...ME, tier: 'gold', tierName: '金卡会员', status: 'frozen' }, zhCN.me)).toMatchObject({ look: 'gold', frozen: true })
  })
})
