import { type RunningEmulator, startEmulator } from '../../emulator/server'
import { FixtureRoot } from '../support/fixture-root'

let root: FixtureRoot
let running: RunningEmulator
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the package has no typings for openapi.
let cloud: any

const SDK_ENVIRONMENT = ['TENCENTCLOUD', 'SCF_NAMESPACE', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TCB_CONTEXT_CNFG'] as const

beforeAll(async () => {
  root = new FixtureRoot({ jobs: { kind: 'timer', source: 'export const main = async () => {}' } })
  running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none' })
  const values = ['true', 'local-env', 'local', 'local', JSON.stringify({ URL: `${running.url}/cloudbase` })]
  SDK_ENVIRONMENT.forEach((name, index) => (process.env[name] = values[index]))
  cloud = (await import('wx-server-sdk')).default
  cloud.init({ env: 'local-env' })
})

afterAll(async () => {
  for (const name of SDK_ENVIRONMENT) delete process.env[name]
  await running.close()
  root.remove()
})

const post = async (path: string, body: unknown) => {
  const response = await fetch(running.url + path, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
const outbox = async () => (await (await fetch(`${running.url}/emulator/outbox`)).json()).messages
const accept = (openid: string) => post('/emulator/subscriptions', { openid, templateId: 'credit-notice', accept: true })

const data = { thing1: { value: '积分到账' }, number2: { value: 398 } }

describe('the unmodified wx-server-sdk', () => {
  const send = (touser: string, change: Record<string, unknown> = {}) =>
    cloud.openapi.subscribeMessage.send({
      touser,
      templateId: 'credit-notice',
      page: 'pages/card/index',
      data,
      miniprogramState: 'formal',
      ...change,
    })

  test('sends one subscribe message for one grant; without one it throws 43101', async () => {
    await expect(send('demo-jia')).rejects.toMatchObject({ errCode: 43101 })
    expect((await accept('jia')).body).toEqual({ openid: 'demo-jia', templateId: 'credit-notice', grantsLeft: 1 })
    expect(await send('demo-jia')).toMatchObject({ errCode: 0 })
    await expect(send('demo-jia')).rejects.toMatchObject({ errCode: 43101 })
    expect(await outbox()).toMatchObject([
      { channel: 'subscribe', openid: 'demo-jia', templateId: 'credit-notice', page: 'pages/card/index', data },
    ])
  })

  test('a field that breaks its format throws 47003 and spends no grant', async () => {
    await accept('demo-yi')
    await expect(send('demo-yi', { data: { phrase1: { value: 'not Chinese' } } })).rejects.toMatchObject({ errCode: 47003 })
    expect(await send('demo-yi')).toMatchObject({ errCode: 0 })
  })

  test('exchanges a phone code and checks a text', async () => {
    expect(await cloud.openapi.phonenumber.getPhoneNumber({ code: 'phone:13800138001' })).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800138001' },
    })
    await expect(cloud.openapi.phonenumber.getPhoneNumber({ code: 'x' })).rejects.toMatchObject({ errCode: 40029 })
    expect(await cloud.openapi.security.msgSecCheck({ openid: 'demo-jia', scene: 1, version: 2, content: '很好' })).toMatchObject({
      result: { suggest: 'pass' },
    })
  })

  test('an interface without a stand-in fails loudly', async () => {
    await expect(cloud.openapi.wxacode.getUnlimited({ scene: 'a' })).rejects.toThrow(/no stand-in for wxacode.getUnlimited/)
  })
})

describe("WeChat's HTTP interfaces", () => {
  test('the same sending over HTTP, with errors in WeChat’s shape and status 200', async () => {
    const send = () =>
      post('/emulator/wechat/cgi-bin/message/subscribe/send?access_token=x', { touser: 'demo-bing', template_id: 'credit-notice', data })
    expect(await send()).toMatchObject({ status: 200, body: { errcode: 43101, errmsg: expect.any(String) } })
    await accept('bing')
    expect(await send()).toEqual({ status: 200, body: { errcode: 0, errmsg: 'ok', msgid: expect.any(Number) } })
  })

  test('the phone number of a code', async () => {
    expect(await post('/emulator/wechat/wxa/business/getuserphonenumber?access_token=x', { code: 'phone:13800138002' })).toEqual({
      status: 200,
      body: { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: '13800138002', purePhoneNumber: '13800138002', countryCode: '86' } },
    })
  })

  test('a request panel that was declined grants nothing', async () => {
    expect((await post('/emulator/subscriptions', { openid: 'new', templateId: 'credit-notice', accept: false })).body.grantsLeft).toBe(0)
  })
})

describe('the SMS gateway', () => {
  test('keeps a message once per id, newest first, and lists those since an instant', async () => {
    const sms = { phone: '13800138001', text: '您有一张小票可补录积分', requestId: 'sms-1' }
    expect((await post('/emulator/sms', sms)).status).toBe(200)
    expect((await post('/emulator/sms', sms)).status).toBe(200)
    const [newest, ...others] = await outbox()
    expect(newest).toMatchObject({ channel: 'sms', phone: '13800138001', text: sms.text })
    expect(others.filter(({ channel }: { channel: string }) => channel === 'sms')).toEqual([])
    const later = await (await fetch(`${running.url}/emulator/outbox?since=2099-01-01`)).json()
    expect(later.messages).toEqual([])
  })

  test.each([
    ['/emulator/sms', { phone: '123', text: 'x' }],
    ['/emulator/sms', { phone: '13800138001', text: '' }],
    ['/emulator/subscriptions', { openid: '', templateId: 'credit-notice', accept: true }],
    ['/emulator/subscriptions', { openid: 'jia', templateId: '!', accept: true }],
  ])('%s refuses %j', async (path, body) => {
    expect(await post(path, body)).toMatchObject({ status: 422, body: { ok: false, error: { code: 'invalid' } } })
  })
})
