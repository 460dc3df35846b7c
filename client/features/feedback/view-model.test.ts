import { zhCN } from '@/strings/zh-cn'
import { feedbackView, type Told } from './view-model'

jest.mock('@/strings', () => ({ strings: () => require('@/strings/zh-cn').zhCN }))

const view = (change: Partial<Told> = {}) =>
  feedbackView(
    { feedbackId: 'f', kind: 'problem', text: '少了一笔', at: '2026-11-24T10:02:00+08:00', state: 'received', ...change },
    zhCN.feedback,
  )

describe('feedback in the list', () => {
  test.each([
    ['received', '已收到', 'sky'],
    ['answered', '已回复', 'leaf'],
    ['closed', '已结束', 'plain'],
  ] as const)('that is %s says so', (state, words, tone) => expect(view({ state })).toMatchObject({ state: words, tone }))

  test('bears its answer and when that came, only when there is one', () => {
    expect(view()).not.toHaveProperty('reply')
    const answered = view({ state: 'answered', reply: '已为您补上', repliedAt: '2026-11-25T09:00:00+08:00' })
    expect(answered.reply).toEqual({ text: '已为您补上', when: '2026.11.25 09:00' })
  })

  test('of a state that this version does not know is shown all the same', () => {
    expect(view({ state: 'lost' as 'closed' })).toMatchObject({ state: '', tone: 'plain', text: '少了一笔' })
  })
})
