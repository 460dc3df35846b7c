import { refusalOfText } from './text-check'

beforeEach(() => {
  process.env['EVERGREEN_WECHAT_URL'] = 'http://wechat.example'
  for (const level of ['info', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => void lines.push(words.join(' ')))
})
afterEach(() => jest.restoreAllMocks())

let lines: string[] = []
beforeEach(() => (lines = []))

const WORDS = { openid: 'o-writer', text: '常青的叶子', scene: 'comment', now: 0 } as const

/** What the check says when WeChat answers like this. */
const check = (answer: () => Response | Promise<Response>) => {
  const asked = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => answer())
  return refusalOfText(WORDS).then((refusal) => ({ refusal, asked: JSON.parse(String(asked.mock.calls[0]?.[1]?.body)) }))
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })

it('lets pass what WeChat lets pass, and asks in the name of the writer', async () => {
  const { refusal, asked } = await check(json({ errcode: 0, result: { suggest: 'pass', label: 100 } }))
  expect(refusal).toBeUndefined()
  expect(asked).toEqual({ version: 2, openid: 'o-writer', scene: 2, content: '常青的叶子' })
})

it.each(['risky', 'review'])('refuses words that WeChat calls %s', async (suggest) => {
  expect((await check(json({ errcode: 0, result: { suggest, label: 20001 } }))).refusal).toMatchObject({ refused: 'text_rejected' })
})

it.each([
  ['does not know the writer as present', json({ errcode: 61010, errmsg: 'code is expired' })],
  ['is over its quota', json({ errcode: 45009, errmsg: 'reach max api daily quota limit' })],
  ['says something new', json({ errcode: 0, result: { suggest: 'maybe' } })],
  ['fails', json({}, 502)],
  ['answers no JSON', () => new Response('<html>')],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
])('never lets unchecked words in: it is busy when WeChat %s, and logs no word of them', async (_, answer) => {
  expect((await check(answer)).refusal).toMatchObject({ refused: 'busy' })
  expect(lines.join('\n')).toContain('text check failed')
  expect(lines.join('\n')).not.toContain('常青的叶子')
})
