import type { NoticeDocument } from '../../shared/contracts/documents/notice'
import { shanghaiIso } from '../../shared/domain/time'
import { MemoryStore } from '../../tests/support/memory-store'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const HOUR = 3_600_000

const notice = (id: string, fromHours: number, untilHours: number, more: Partial<NoticeDocument> = {}): NoticeDocument => ({
  _id: id,
  schema: 1,
  kind: 'service',
  title: id,
  body: '内容',
  from: shanghaiIso(NOW + fromHours * HOUR),
  until: shanghaiIso(NOW + untilHours * HOUR),
  pinned: false,
  publishedBy: 'S001-01',
  withdrawnBy: null,
  ...more,
})

/** A fresh instance: what one has read is its own. */
const instance = async () => {
  jest.resetModules()
  return import('./notices')
}

it('shows what has begun, is not over and was not taken back, the newest first', async () => {
  const { currentNotices } = await instance()
  const store = new MemoryStore()
  store.seed('notices', notice('old', -9, 1), notice('new', -1, 1), notice('coming', 1, 2), notice('over', -2, 0))
  store.seed('notices', notice('withdrawn', -1, 1, { withdrawnBy: 'S001-01' }))
  expect((await currentNotices(store, NOW)).map(({ _id }) => _id)).toEqual(['new', 'old'])
})

it('pins the newest of the pinned', async () => {
  const { pinnedNotice } = await instance()
  const store = new MemoryStore()
  expect(await pinnedNotice(store, NOW)).toBeUndefined()
  store.seed('notices', notice('plain', -1, 1), notice('first', -3, 1, { pinned: true }), notice('second', -2, 1, { pinned: true }))
  expect((await pinnedNotice(store, NOW + 60_000))?._id).toBe('second')
})

it('is read once a minute, and begins and ends on time in between', async () => {
  const { currentNotices } = await instance()
  const store = new MemoryStore()
  const shown = async (seconds: number) => (await currentNotices(store, NOW + seconds * 1000)).map(({ _id }) => _id)
  store.seed('notices', notice('ends', -1, 30 / 3600), notice('begins', 30 / 3600, 1))
  expect(await shown(0)).toEqual(['ends'])
  store.seed('notices', notice('unheard-of', -2, 1))
  expect(await shown(59)).toEqual(['begins'])
  expect(store.steps).toEqual(['find'])
  expect(await shown(60)).toEqual(['begins', 'unheard-of'])
})
