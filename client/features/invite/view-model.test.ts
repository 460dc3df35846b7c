import { REFERRAL_STATES } from '@shared/contracts/documents/referral'
import { invite as en } from '@/strings/en/invite'
import { invite as words } from '@/strings/zh-cn/invite'
import { inviteeView, inviteRules, stepsOf } from './view-model'

const REFERRAL = { points: 500, returnDays: 7, minFen: 5_000, perMonth: 3 }
const INVITEE = { maskedName: '会员*', joinedOn: '2026-11-20', state: 'bought', decidedOn: '2026-11-30', hint: '退货期内' } as const

describe('who came by an invitation', () => {
  test('is shown masked, with why nothing came yet and when it is decided', () =>
    expect(inviteeView(INVITEE, 2, words, 'zh-CN')).toEqual({
      key: '2026-11-20:会员*:2',
      name: '会员*',
      joined: '11 月 20 日 加入',
      hint: '退货期内',
      state: '退货期内',
      tone: 'gold',
    }))

  test.each(REFERRAL_STATES)('has words for %s in every language', (state) => {
    const invitee = { ...INVITEE, state, decidedOn: undefined, points: 500 }
    expect(inviteeView(invitee, 0, en, 'en')).toMatchObject({ state: en.states[state], hint: en.hints[state], points: '+500' })
    expect(inviteeView(invitee, 0, words, 'zh-CN')).toMatchObject({ state: words.states[state], hint: INVITEE.hint })
  })
})

test('the steps and the rules carry the figures of the programme', () => {
  expect(stepsOf(REFERRAL, words)).toEqual(['朋友通过您的邀请加入会员', '他完成首次消费，满 50 元', '7 天退货期过后，500 分到账'])
  for (const [table, said] of [
    [words, '每个自然月最多奖励 3 位'],
    [en, 'At most 3 are rewarded in a calendar month'],
  ] as const) {
    const rules = inviteRules(REFERRAL, table).join('\n')
    expect(rules).toContain(said)
    expect(rules).not.toMatch(/[{}]/)
  }
})
