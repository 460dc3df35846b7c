import type { InboxPage } from '@shared/contracts'
import { zhCN } from '@/strings/zh-cn'
import { messagesByDay, noticeViews, unreadUpTo } from './view-model'

jest.mock('@/strings', () => ({ strings: () => require('@/strings/zh-cn').zhCN }))

const NOW = Date.parse('2026-11-24T00:30:00+08:00')
const words = zhCN.inbox

const message = (at: string, more: Partial<InboxPage['items'][number]> = {}): InboxPage['items'][number] => ({
  messageId: at,
  kind: 'service',
  title: '欢迎',
  body: '欢迎加入',
  at,
  unread: false,
  ...more,
})

describe('messages', () => {
  test('stand under the Shanghai day that they came on, the year said only when it is another', () => {
    const items = ['2026-11-24T00:10:00+08:00', '2026-11-23T23:50:00+08:00', '2026-11-23T08:00:00+08:00', '2026-11-02T09:00:00+08:00']
    const days = messagesByDay(
      [...items, '2025-12-31T09:00:00+08:00'].map((at) => message(at)),
      NOW,
      words,
    )
    expect(days.map((day) => [day.words, day.messages.map(({ time }) => time)])).toEqual([
      ['今天', ['00:10']],
      ['昨天', ['23:50', '08:00']],
      ['11 月 2 日', ['09:00']],
      ['2025.12.31', ['09:00']],
    ])
  })

  test('of a kind that this version does not know are shown all the same', () => {
    const strange = message('2026-11-24T00:10:00+08:00', { kind: 'weather' as 'card' })
    expect(messagesByDay([strange], NOW, words)[0]!.messages[0]).toMatchObject({ title: '欢迎', look: { icon: 'bell' } })
  })

  test('are marked up to the newest, and not at all when it is seen', () => {
    const [newest, older] = [message('2026-11-24T00:10:00+08:00', { unread: true }), message('2026-11-02T09:00:00+08:00')]
    expect(unreadUpTo([newest, older])).toBe(newest.at)
    expect(unreadUpTo([older])).toBeUndefined()
    expect(unreadUpTo([])).toBeUndefined()
  })
})

describe('announcements', () => {
  const notice = (until: string, body = '短'): InboxPage['notices'][number] => ({
    noticeId: until,
    kind: 'activity',
    title: '公告',
    body,
    from: '2026-11-20T00:00:00+08:00',
    until,
  })
  const views = (...notices: InboxPage['notices']) => noticeViews(notices, NOW, words)

  test('name their first and last day', () => {
    expect(views(notice('2027-01-23T00:00:00+08:00'))[0]).toMatchObject({ about: '活动 · 11 月 20 日 至 2027.01.22' })
  })

  test('that are over by now are left out', () => {
    expect(views(notice('2026-11-24T00:30:00+08:00'), notice('2026-11-24T00:31:00+08:00'))).toHaveLength(1)
  })

  test('show only their first words when they are long, and all of a body that is little longer', () => {
    const until = '2026-12-01T00:00:00+08:00'
    const openings = ['短', '中'.repeat(50), '长'.repeat(80), '一\n二'].map((body) => views(notice(until, body))[0]!.opening)
    expect(openings).toEqual([undefined, undefined, `${'长'.repeat(36)}…`, '一…'])
  })
})
