import { sharing as en } from '@/strings/en/sharing'
import { sharing as words } from '@/strings/zh-cn/sharing'
import { friendView, shareRules } from './view-model'

const FRIEND = { maskedName: '会员*', deed: 'check_in', day: '2026-11-24', state: 'rewarded', points: 10 } as const

describe('what came of a card', () => {
  test('says what the friend did and what it brought', () =>
    expect(friendView(FRIEND, 0, words, 'zh-CN')).toEqual({
      key: '2026-11-24:会员*:0',
      name: '会员*',
      hint: '积分已到账',
      joined: '11 月 24 日 签到了',
      state: '已到账',
      tone: 'leaf',
      points: '+10',
    }))

  test('says why nothing came, as the functions hint it', () => {
    const friend = { ...FRIEND, state: 'refused', points: undefined, hint: '这位朋友用过同一台手机' } as const
    expect(friendView(friend, 0, words, 'zh-CN').hint).toBe('这位朋友用过同一台手机')
    expect(friendView(friend, 0, en, 'en').hint).toContain('It does not meet the rules')
  })
})

test('the rules carry the figures of the programme, and say that opening earns nothing', () => {
  const rules = shareRules({ points: 10, perDay: 3 }, words).join()
  expect(rules).toContain('得 10 分')
  expect(rules).toContain('每天最多算 3 位')
  expect(rules).toContain('朋友打开卡片，都不计积分')
  expect(rules).not.toMatch(/[{}]/)
})
