import { NOW, openCounter } from '../../../tests/support/counter'
import { manager } from '../../../tests/support/shop'
import { asked } from '../../../tests/support/staff-request'
import { listNotices } from './notice-list'
import { publishNotice } from './notice-publish'
import { withdrawNotice } from './notice-withdraw'

const day = (days: number) => new Date(NOW + days * 86_400_000).toISOString()

const open = () => {
  const { store } = openCounter()
  const by = (now: number, requestId: string) => ({ staff: manager('M1'), now, requestId })
  const publish = (more: Record<string, unknown> = {}, { now = NOW, requestId = 'request-1' } = {}) =>
    publishNotice(
      asked<'notice.publish'>(
        store,
        { kind: 'service', title: '停电通知', body: '周三上午停电', until: day(3), pinned: true, ...more },
        by(now, requestId),
      ),
    )
  const withdraw = (noticeId: string, now = NOW) => withdrawNotice(asked<'notice.withdraw'>(store, { noticeId }, by(now, 'request-9')))
  const states = async (now: number) => {
    const answer = await listNotices(asked<'notice.list'>(store, {}, by(now, 'request-8')))
    return 'items' in answer && answer.items.map(({ noticeId, state }) => [noticeId, state])
  }
  return { store, publish, withdraw, states }
}

it('publishes once, from now on, with a line in the journal, and answers the same when it comes again later', async () => {
  const { store, publish } = open()
  expect(await publish()).toEqual({ noticeId: 'N.request-1' })
  expect(await publish({}, { now: NOW + 5_000 })).toEqual({ noticeId: 'N.request-1' })
  expect(await publish({}, { now: NOW + 4 * 86_400_000 })).toEqual({ noticeId: 'N.request-1' })
  expect(store.all('notices')).toEqual([
    {
      _id: 'N.request-1',
      schema: 1,
      kind: 'service',
      title: '停电通知',
      body: '周三上午停电',
      from: '2026-11-24T12:00:00.000+08:00',
      until: '2026-11-27T12:00:00.000+08:00',
      pinned: true,
      publishedBy: 'M1',
      withdrawnBy: null,
    },
  ])
  expect(store.all('staff_log')).toMatchObject([{ _id: 'notice:N.request-1', action: 'notice.publish', title: '发布公告：停电通知' }])
})

it('refuses another announcement under the same request', async () => {
  const { publish } = open()
  await publish()
  expect(await publish({ body: '周四上午停电' })).toMatchObject({ refused: 'conflict' })
  expect(await publish({ from: day(1) })).toMatchObject({ refused: 'conflict' })
})

it.each([
  [{ until: day(0) }, 'until'],
  [{ until: day(-1) }, 'until'],
  [{ from: day(3), until: day(3) }, 'until'],
  [{ until: day(90.1) }, 'until'],
  [{ from: day(90.1), until: day(91) }, 'from'],
])('refuses %j and names the field', async (more, path) => {
  const { store, publish } = open()
  expect(await publish(more)).toMatchObject({ refused: 'invalid', details: { fields: [{ path }] } })
  expect([...store.all('notices'), ...store.all('staff_log')]).toEqual([])
})

it('shows ninety days, or begins in ninety days, but no longer and no later', async () => {
  const { publish } = open()
  expect(await publish({ until: day(90) })).toHaveProperty('noticeId')
  expect(await publish({ from: day(90), until: day(180) }, { requestId: 'request-2' })).toHaveProperty('noticeId')
})

it('lists the newest first, and says of each whether it is still to come, showing, over or withdrawn', async () => {
  const { publish, withdraw, states } = open()
  await publish({ from: day(-2), until: day(1) }, { requestId: 'request-a' })
  await publish({ from: day(-1), until: day(5) }, { requestId: 'request-b' })
  await publish({ from: day(2), until: day(4) }, { requestId: 'request-c' })
  await publish({}, { requestId: 'request-d' })
  await withdraw('N.request-d')
  expect(await states(NOW + 86_400_000)).toEqual([
    ['N.request-c', 'coming'],
    ['N.request-d', 'withdrawn'],
    ['N.request-b', 'showing'],
    ['N.request-a', 'over'],
  ])
})

it('withdraws once, keeps the record, and knows no other announcement', async () => {
  const { store, publish, withdraw } = open()
  await publish()
  for (let i = 0; i < 2; i++) expect(await withdraw('N.request-1')).toEqual({ noticeId: 'N.request-1' })
  expect(store.all('notices')).toMatchObject([{ withdrawnBy: 'M1', title: '停电通知' }])
  expect(store.all('staff_log')).toHaveLength(2)
  expect(await withdraw('N.nowhere')).toMatchObject({ refused: 'not_found' })
})
