import { sendSubscribeMessage } from './subscribe-message'

const MESSAGE = { openid: 'o-1', templateId: 'T1', page: 'pages/card/index', data: { thing1: { value: '积分到账' } } } as const

beforeEach(() => {
  process.env['EVERGREEN_WECHAT_URL'] = 'http://wechat.example'
  process.env['EVERGREEN_WECHAT_APPID'] = 'app'
  process.env['EVERGREEN_WECHAT_SECRET'] = 'secret'
  for (const level of ['info', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
  delete process.env['EVERGREEN_WECHAT_APPID']
})

/** What comes of a message over HTTP when WeChat answers like this. */
const send = async (answer: () => Response) => {
  const bodies: unknown[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, request) => {
    if (String(url).includes('stable_token')) return Response.json({ access_token: 'token', expires_in: 7200 })
    expect(String(url)).toBe('http://wechat.example/cgi-bin/message/subscribe/send?access_token=token')
    bodies.push(JSON.parse(String(request?.body)))
    return answer()
  })
  return { sent: await sendSubscribeMessage(MESSAGE, 0), bodies }
}

it('is sent in WeChat’s form, and keeps every digit of its number', async () => {
  const { sent, bodies } = await send(() => new Response('{"errcode":0,"errmsg":"ok","msgid":1864323726461255681}'))
  expect(sent).toEqual({ outcome: 'sent', providerId: '1864323726461255681', words: '0 ok' })
  expect(bodies).toEqual([
    { touser: 'o-1', template_id: 'T1', page: 'pages/card/index', data: MESSAGE.data, miniprogram_state: 'formal', lang: 'zh_CN' },
  ])
})

it.each([
  [43101, 'refused'],
  [47003, 'faulty'],
  [40037, 'faulty'],
  [41030, 'faulty'],
  [40003, 'dead'],
  [-1, 'busy'],
  [45009, 'busy'],
  [42001, 'busy'],
  [12345, 'faulty'],
])('%i is %s', async (errcode, outcome) => {
  expect((await send(() => Response.json({ errcode, errmsg: 'x' }))).sent).toEqual({ outcome, providerId: null, words: `${errcode} x` })
})

it.each([
  ['WeChat fails', () => new Response('', { status: 502 })],
  ['the answer is no JSON', () => new Response('<html>')],
  ['the answer has no number', () => Response.json({})],
  [
    'the connection breaks',
    () => {
      throw new TypeError('fetch failed')
    },
  ],
])('is unknown when %s', async (_, answer) => {
  expect((await send(answer)).sent.outcome).toBe('unknown')
})

it('is not sent for certain where no access token is to be had', async () => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'))
  // A token from before is still good: let it run out.
  expect((await sendSubscribeMessage(MESSAGE, 9_000_000)).outcome).toBe('busy')
})
