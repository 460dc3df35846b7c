import { clerk, manager, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'), manager('M2'))
  const member = await world.join('o-member', '13900006666')
  await world.data('o-member', 'profile.update', { nickname: '林溪' })
  World.ok(await world.purchase('FB-1', 39_800, { member: { memberRef: member } }), 201)
})
afterAll(() => world.close())

const send = async (text: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await world.data('o-member', 'feedback.send', { kind: 'problem', text, ...more })).feedbackId
const list = async (state: string): Promise<Json[]> => (await shop.data('M1', 'feedback.list', { state })).items
const answer = (staffNo: string, feedbackId: string, reply: string, close = false, requestId?: string) =>
  shop.call(staffNo, 'feedback.answer', { feedbackId, reply, close }, requestId)

it('shows managers who waits longest, masked, with the entry it is about', async () => {
  const first = await send('积分少了一些', { entryId: 'purchase:FB-1' })
  await world.advance('PT1M')
  const second = await send('小票很清楚', { kind: 'praise' })
  expect(await list('received')).toEqual([
    {
      feedbackId: first,
      kind: 'problem',
      text: '积分少了一些',
      maskedName: '林*',
      about: '消费 398 元',
      at: expect.any(String),
      state: 'received',
    },
    { feedbackId: second, kind: 'praise', text: '小票很清楚', maskedName: '林*', at: expect.any(String), state: 'received' },
  ])
  expect(await shop.data('M1', 'staff.me')).toMatchObject({ openFeedback: 2 })
})

it('brings the answer to the member, once, and names the person in the journal', async () => {
  const [{ feedbackId }] = await list('received')
  const first = await answer('M1', feedbackId, '已为您补记', false, 'answer-once')
  expect(first).toEqual({ ok: true, data: { state: 'answered' } })
  expect(await answer('M1', feedbackId, '已为您补记', false, 'answer-once')).toEqual(first)
  const messages = (await world.data('o-member', 'inbox.list')).items.filter(({ link }: Json) => link === 'feedback')
  expect(messages).toMatchObject([{ kind: 'service', title: '您的反馈有了答复', body: '已为您补记', unread: true }])
  const told = (await world.data('o-member', 'feedback.list')).items.find((item: Json) => item.feedbackId === feedbackId)
  expect(told).toMatchObject({ state: 'answered', reply: '已为您补记' })
  expect(await list('answered')).toMatchObject([{ feedbackId, reply: '已为您补记' }])
  expect((await shop.data('M1', 'journal.list')).items).toMatchObject([{ action: 'feedback.answer', memberName: '林*' }])
})

it('lets one of two managers answer who write different words in the same instant', async () => {
  const feedbackId = await send('收银台排队太久')
  const answers = await Promise.all([answer('M1', feedbackId, '我们会加开收银台'), answer('M2', feedbackId, '谢谢您的意见')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', message: '这条反馈已有答复，请刷新后查看' } })
  const { reply } = (await list('answered')).find((item) => item.feedbackId === feedbackId)!
  const messages = (await world.data('o-member', 'inbox.list')).items.filter(({ body }: Json) => body === reply)
  expect(messages).toHaveLength(1)
})

it('closes a matter with its answer, or later', async () => {
  const [{ feedbackId }] = await list('received')
  expect(await answer('M1', feedbackId, '谢谢', true)).toMatchObject({ data: { state: 'closed' } })
  const [{ feedbackId: other, reply }] = await list('answered')
  expect(await answer('M2', other, reply, true)).toMatchObject({ data: { state: 'closed' } })
  expect((await list('closed')).map((item) => item.feedbackId).sort()).toEqual([feedbackId, other].sort())
})

it('pages through a long queue once, oldest first', async () => {
  const sent: string[] = []
  for (let person = 0; person < 5; person++) {
    await world.join(`o-many-${person}`)
    for (let i = 0; i < 5; i++) {
      await world.advance('PT1S')
      const { feedbackId } = await world.data(`o-many-${person}`, 'feedback.send', { kind: 'suggestion', text: `第 ${person}-${i} 条建议` })
      sent.push(feedbackId)
    }
  }
  const first = await shop.data('M1', 'feedback.list', { state: 'received' })
  const second = await shop.data('M1', 'feedback.list', { state: 'received', cursor: first.nextCursor })
  expect([...first.items, ...second.items].map((item: Json) => item.feedbackId)).toEqual(sent)
  expect(second).not.toHaveProperty('nextCursor')
})

it('knows no feedback of another name, and none of somebody who has left', async () => {
  expect(await answer('M1', 'nowhere', '谢谢')).toMatchObject({ error: { code: 'not_found' } })
  const feedbackId = await send('请删除我的资料')
  const { balance } = await world.data('o-member', 'card.get')
  await world.data('o-member', 'member.leave', { confirm: 'leave', balance })
  expect(await answer('M1', feedbackId, '已删除')).toMatchObject({ error: { code: 'not_found' } })
})
