import { phoneOfCode } from './phone-number'

beforeEach(() => {
  process.env['EVERGREEN_WECHAT_URL'] = 'http://wechat.example'
  for (const level of ['info', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => jest.restoreAllMocks())

const exchanged = (answer: () => Promise<Response>) => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(answer)
  return phoneOfCode('phone-code', 0)
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }))

it('answers the number that WeChat names', async () => {
  expect(await exchanged(json({ errcode: 0, phone_info: { purePhoneNumber: '13800138000' } }))).toBe('13800138000')
})

it.each([
  ['a code that was used', json({ errcode: 40163 })],
  ['a number from abroad', json({ errcode: 0, phone_info: { purePhoneNumber: '5550100' } })],
])('refuses %s', async (_, answer) => {
  expect(await exchanged(answer)).toMatchObject({ refused: 'phone_code_invalid' })
})

it.each([
  ['is busy itself', json({ errcode: -1 })],
  ['fails', json({}, 502)],
  ['names no number', json({ errcode: 0 })],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
])('asks for another try when WeChat %s', async (_, answer) => {
  expect(await exchanged(answer)).toMatchObject({ refused: 'busy' })
})
