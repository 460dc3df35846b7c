import Taro from '@tarojs/taro'
import { askToSubscribe } from './subscribe.weapp'

const request = jest.fn()
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

beforeAll(() => {
  Object.assign(globalThis, { EVERGREEN_TEMPLATES: 'expiring=id-1,result=id-2, campaign=id-3,points-credited=id-4' })
  Object.assign(Taro, { requestSubscribeMessage: request })
})
beforeEach(() => request.mockReset())

test('asks for the ids of the templates at once, and for three at most', async () => {
  request.mockResolvedValue({ 'id-1': 'accept' })
  const asked = askToSubscribe(['expiring', 'result', 'campaign', 'points-credited'])
  // Before anything is awaited: WeChat refuses otherwise.
  expect(request).toHaveBeenCalledWith({ tmplIds: ['id-1', 'id-2', 'id-3'] })
  expect(await asked).toBe('allowed')
})

test.each([
  [{ 'id-1': 'accept', 'id-2': 'reject' }, 'allowed'],
  [{ 'id-1': 'acceptWithAudio', 'id-2': 'filter' }, 'allowed'],
  [{ 'id-1': 'reject', 'id-2': 'ban' }, 'refused'],
  [{ 'id-1': 'ban', 'id-2': 'filter' }, 'failed'],
  [{ errMsg: 'requestSubscribeMessage:ok' }, 'failed'],
])('%j is taken as %s', async (answer, said) => {
  request.mockResolvedValue(answer)
  expect(await askToSubscribe(['expiring', 'result'])).toBe(said)
})

test.each([
  [20004, 'off'],
  [10002, 'later'],
  [10003, 'later'],
  [10005, 'later'],
  [20001, 'failed'],
  [undefined, 'failed'],
])('the fault %s is taken as %s', async (errCode, said) => {
  request.mockRejectedValue({ errCode })
  expect(await askToSubscribe(['expiring'])).toBe(said)
})

test('asks nothing where this release knows no template', async () => {
  Object.assign(globalThis, { EVERGREEN_TEMPLATES: 'result=id-2' })
  expect(await askToSubscribe(['expiring'])).toBe('failed')
  expect(request).not.toHaveBeenCalled()
})
