import { type Feedback, feedbackView, replyOf } from './feedback-view'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const FEEDBACK: Feedback = {
  feedbackId: 'f',
  kind: 'complaint',
  text: 't',
  maskedName: '林*',
  at: '2026-11-23T23:50:00.000+08:00',
  state: 'received',
}

describe('what a member said', () => {
  test('tells how many days it has been waiting, counted by the calendar', () => {
    expect(feedbackView(FEEDBACK, NOW)).toMatchObject({ kind: '投诉', waiting: '已等 1 天', late: true })
    expect(feedbackView({ ...FEEDBACK, at: '2026-11-24T00:00:00.000+08:00' }, NOW)).toMatchObject({ waiting: '今天收到', late: false })
  })

  test('waits no more once it is answered', () => expect(feedbackView({ ...FEEDBACK, state: 'answered' }, NOW).waiting).toBeUndefined())
})

describe('a reply', () => {
  test('is one line', () => expect(replyOf('  您好，\n\n积分已补上 \t谢谢\n')).toBe('您好， 积分已补上 谢谢'))
})
