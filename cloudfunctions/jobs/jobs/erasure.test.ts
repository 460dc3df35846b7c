import type { FeedbackDocument } from '../../../shared/contracts/documents/feedback'
import { MemoryStore } from '../../../tests/support/memory-store'
import { messageOf } from '../../_kit/inbox/message'
import { erasure } from './erasure'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

/** One who has left and one who has not, each with two messages, a feedback, a place in the race and a daily document. */
const open = () => {
  const store = new MemoryStore()
  for (const memberId of ['gone', 'here']) {
    for (const key of ['a', 'b'])
      store.seed(
        'messages',
        messageOf({ key: `${memberId}-${key}`, memberId, kind: 'card', title: '题', body: '文', link: null, now: NOW }),
      )
    store.seed('feedback', { _id: memberId, memberId } as unknown as FeedbackDocument)
    for (const name of ['racers', 'daily'] as const) store.seed(name, { _id: memberId })
  }
  store.seed('erasures', { _id: 'gone', schema: 1, at: '2026-11-24T09:00:00.000+08:00' } as never)
  const left = () => (['messages', 'feedback', 'racers', 'daily', 'erasures'] as const).map((name) => store.all(name).map(({ _id }) => _id))
  return { store, left, run: () => erasure.run({ store, now: NOW, outOfTime: () => false }) }
}

const DONE = [['here-a', 'here-b'], ['here'], ['here'], ['here'], []]

it('removes what was written to and by who has left, and nothing of anybody else', async () => {
  const { run, left } = open()
  expect(await run()).toEqual({ done: 1, failed: 0, more: false })
  expect(left()).toEqual(DONE)
})

it.each([1, 2, 3, 4, 5, 6, 7])('stays due when its removal number %i fails, and is finished by the next tick', async (number) => {
  const { store, run, left } = open()
  const remove = store.remove.bind(store)
  let removals = 0
  const failing = jest.spyOn(store, 'remove').mockImplementation(async (...wanted) => {
    if (++removals === number) throw new Error('unavailable')
    return remove(...wanted)
  })
  expect(await run()).toMatchObject({ done: 0, failed: 1, more: true })
  failing.mockRestore()
  expect(await run()).toMatchObject({ done: 1, failed: 0, more: false })
  expect(left()).toEqual(DONE)
})

it('removes feedback before messages, because an answer that is being written becomes a message', async () => {
  const { store, run } = open()
  const remove = jest.spyOn(store, 'remove')
  await run()
  const order: string[] = remove.mock.calls.map(([name]) => name)
  expect(order.indexOf('feedback')).toBeLessThan(order.indexOf('messages'))
  expect(order.at(-1)).toBe('erasures')
})

it('steps over a note that cannot be read', async () => {
  const { store, run, left } = open()
  store.seed('erasures', { _id: 'broken' })
  expect(await run()).toMatchObject({ done: 1, failed: 1, more: true })
  expect(left()).toEqual([...DONE.slice(0, -1), ['broken']])
})
