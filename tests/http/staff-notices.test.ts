import { manager, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(manager('M1'), manager('M2'))
  await world.join('o-member')
})
afterAll(() => world.close())

const HOUR = 3_600_000
const notice = async (more: Record<string, unknown> = {}) => ({
  kind: 'service',
  title: '周三停电',
  body: '上午九点到十一点\n请改日光临',
  until: await world.iso(24 * HOUR),
  pinned: true,
  ...more,
})
const publish = async (more: Record<string, unknown> = {}) => (await shop.data('M1', 'notice.publish', await notice(more))).noticeId
const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await shop.data('M1', 'notice.list')).items.map(({ noticeId, state }: Json) => [noticeId, state]))
const seen = async (): Promise<string[]> => {
  // Every instance reads announcements at most once a minute.
  await world.advance('PT61S')
  return (await world.data('o-member', 'inbox.list')).notices.map(({ noticeId }: Json) => noticeId)
}

it('shows to every member from its instant until its end, on the card when it is pinned', async () => {
  const now = await publish()
  const later = await publish({ from: await world.iso(2 * HOUR), pinned: false })
  expect(await states()).toEqual({ [now]: 'showing', [later]: 'coming' })
  expect(await seen()).toEqual([now])
  expect((await world.data('o-member', 'card.get')).notice).toEqual({ noticeId: now, title: '周三停电' })
  await world.advance('PT2H')
  expect(await seen()).toEqual([later, now])
  await world.advance('P1D')
  expect(await seen()).toEqual([])
  expect(await states()).toEqual({ [now]: 'over', [later]: 'over' })
})

it('is published once, however often it is sent', async () => {
  const input = await notice({ title: '只发一次' })
  const send = (staffNo = 'M1') => shop.call(staffNo, 'notice.publish', input, 'publish-once')
  const first = await send()
  expect(first).toEqual({ ok: true, data: { noticeId: 'N.publish-once' } })
  expect(await Promise.all([send(), send()])).toEqual([first, first])
  expect(await send('M2')).toMatchObject({ error: { code: 'conflict' } })
  expect((await shop.data('M1', 'notice.list')).items.filter(({ title }: Json) => title === '只发一次')).toHaveLength(1)
})

it('is gone for members within a minute once any manager withdraws it, and stays on record', async () => {
  const noticeId = await publish({ title: '写错了' })
  expect(await seen()).toContain(noticeId)
  for (let i = 0; i < 2; i++) expect(await shop.data('M2', 'notice.withdraw', { noticeId })).toEqual({ noticeId })
  expect(await seen()).not.toContain(noticeId)
  expect(await states()).toMatchObject({ [noticeId]: 'withdrawn' })
  expect((await shop.data('M2', 'journal.list')).items).toMatchObject([{ action: 'notice.withdraw', title: '撤回公告：写错了' }])
  expect(await shop.refusal('M1', 'notice.withdraw', { noticeId: 'nowhere' })).toBe('not_found')
})

it('is refused with the field that is wrong', async () => {
  const wrong = async (more: Record<string, unknown>) => {
    const answer = await shop.call('M1', 'notice.publish', await notice(more))
    return !answer.ok && [answer.error.code, answer.error.details?.fields?.map(({ path }) => path)]
  }
  expect(await wrong({ until: await world.iso(-1000) })).toEqual(['invalid', ['until']])
  expect(await wrong({ until: await world.iso(91 * 24 * HOUR) })).toEqual(['invalid', ['until']])
  expect(await wrong({ from: await world.iso(30 * 24 * HOUR) })).toEqual(['invalid', ['until']])
  expect(await wrong({ title: '长'.repeat(41) })).toEqual(['invalid', ['title']])
  expect(await wrong({ body: '  ' })).toEqual(['invalid', ['body']])
  expect(await wrong({ until: '明天' })).toEqual(['invalid', ['until']])
})
