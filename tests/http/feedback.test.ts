import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start()
  await world.join('o-tells')
})
afterAll(() => world.close())

const TEXT = '积分已到账，谢谢！'
const tell = (input: Record<string, unknown> = {}, user = 'o-tells', requestId?: string) =>
  world.call(user, 'feedback.send', { kind: 'suggestion', text: TEXT, ...input }, 'member', requestId)
const code = (answer: Awaited<ReturnType<World['call']>>) => (answer.ok ? 'ok' : answer.error.code)
const told = async (user = 'o-tells') => (await world.data(user, 'feedback.list')).items

it('is kept, and shown to who sent it with what became of it', async () => {
  const memberRef = await world.join('o-buyer')
  World.ok(await world.purchase('F-1', 1_000, { member: { memberRef } }), 201)
  const sent = await tell({ kind: 'complaint', text: '少记了\n两分', entryId: 'purchase:F-1' }, 'o-buyer')
  expect(await told('o-buyer')).toEqual([
    {
      ...(sent.ok && sent.data),
      kind: 'complaint',
      text: '少记了\n两分',
      entryId: 'purchase:F-1',
      state: 'received',
    },
  ])
  expect(await told()).toEqual([])
})

it('is kept once, however often the same request comes', async () => {
  const first = await tell({}, 'o-tells', 'feedback-once')
  const again = await Promise.all(Array.from({ length: 5 }, () => tell({}, 'o-tells', 'feedback-once')))
  expect(again).toEqual(Array(5).fill(first))
  expect(await told()).toHaveLength(1)
})

it('is never taken for another one that came under the same request', async () => {
  for (const other of [{ text: '另外一件事情' }, { kind: 'praise' }])
    expect(code(await tell(other, 'o-tells', 'feedback-once'))).toBe('conflict')
  expect(await told()).toHaveLength(1)
})

it('is refused when it is about an entry of somebody else, or about none that exists', async () => {
  for (const entryId of ['purchase:F-1', 'purchase:NOWHERE']) expect(code(await tell({ entryId }))).toBe('not_found')
})

it('is refused when WeChat objects to the words, and can be said in others', async () => {
  expect(code(await tell({ text: '这里有诈骗' }))).toBe('text_rejected')
  expect(await told()).toHaveLength(1)
})

it('is taken five times a day, also of ten that come at once, and again the next day', async () => {
  await world.join('o-often')
  const answers = await Promise.all(Array.from({ length: 10 }, () => tell({}, 'o-often')))
  const taken = answers.filter(({ ok }) => ok).length
  // Those that found the day used up, or gave up waiting for the others: none is taken beyond the five.
  for (const answer of answers) expect(['ok', 'too_many', 'busy']).toContain(code(answer))
  for (let i = taken; i < 5; i++) expect(code(await tell({}, 'o-often'))).toBe('ok')
  expect(code(await tell({}, 'o-often'))).toBe('too_many')
  expect(await told('o-often')).toHaveLength(5)
  await world.advance('P1D')
  expect(code(await tell({}, 'o-often'))).toBe('ok')
})

it.each([{ text: '短' }, { text: 'x'.repeat(501) }, { text: '带\u0000字符' }, { kind: 'rant' }, { entryId: '' }, { stars: 5 }])(
  'cannot be %j',
  async (input) => expect(code(await tell(input))).toBe('invalid'),
)
