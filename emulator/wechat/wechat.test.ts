import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Outbox } from './outbox'
import { SendOrders } from './send-orders'
import { decodeFields, encodeFields } from './protobuf'
import { firstBadField } from './template-fields'
import { apiNameOfPath, callWechat as call } from './wechat-api'

const callWechat = (outbox: Outbox, apiName: string, input: Record<string, unknown>) =>
  call({ outbox, checks: { begin: () => 'trace' }, orders: new SendOrders(), delivered: () => undefined }, apiName, input)

const NOW = Date.parse('2026-11-23T02:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'wechat-'))
afterAll(() => rmSync(folder, { recursive: true }))

const message = {
  touser: 'demo-jia',
  template_id: 'tmpl-1',
  page: 'pages/card/index',
  data: { thing1: { value: '消费积分' }, number2: { value: 398 } },
}
const send = (outbox: Outbox, change: Record<string, unknown> = {}) =>
  callWechat(outbox, 'subscribeMessage.send', { ...message, ...change })

describe('subscribe messages', () => {
  test('one grant sends one message, the second answers 43101', () => {
    const outbox = new Outbox(undefined, () => NOW)
    expect(send(outbox)).toMatchObject({ errcode: 43101 })
    outbox.grant('demo-jia', 'tmpl-1')
    expect(send(outbox)).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(Number) })
    expect(send(outbox)).toMatchObject({ errcode: 43101 })
    expect(outbox.list()).toHaveLength(1)
    expect(outbox.list()[0]).toMatchObject({
      channel: 'subscribe',
      openid: 'demo-jia',
      templateId: 'tmpl-1',
      at: '2026-11-23T02:00:00.000Z',
    })
  })

  test('grants accumulate per member and per template', () => {
    const outbox = new Outbox(undefined, () => NOW)
    outbox.grant('demo-jia', 'tmpl-1')
    outbox.grant('demo-jia', 'tmpl-1')
    outbox.grant('demo-yi', 'tmpl-1')
    expect([
      outbox.grantsLeft('demo-jia', 'tmpl-1'),
      outbox.grantsLeft('demo-yi', 'tmpl-1'),
      outbox.grantsLeft('demo-jia', 'tmpl-2'),
    ]).toEqual([2, 1, 0])
  })

  test.each([
    [{ touser: '' }, 40003],
    [{ touser: 'no such person!' }, 40003],
    [{ template_id: '' }, 40037],
    [{ data: { thing1: { value: '一二三四五六七八九十一二三四五六七八九十一' } } }, 47003],
    [{ data: {} }, 47003],
  ])('%j answers %d and spends no grant', (change, errcode) => {
    const outbox = new Outbox(undefined, () => NOW)
    outbox.grant('demo-jia', 'tmpl-1')
    expect(send(outbox, change)).toMatchObject({ errcode })
    expect(outbox.grantsLeft('demo-jia', 'tmpl-1')).toBe(1)
    expect(outbox.list()).toEqual([])
  })
})

describe('field formats', () => {
  test.each([
    ['thing1', '二十个字符以内'],
    ['number1', '1280.5'],
    ['character_string3', 'S001-20261123-0001'],
    ['time4', '2019年10月1日 15:01'],
    ['time4', '15:01'],
    ['date4', '2026-11-23~2026-12-01'],
    ['amount5', '¥398.00'],
    ['amount5', '398元'],
    ['phone_number6', '+86-0766-66888866'],
    ['car_number', '粤A8Z888挂'],
    ['name7', '林小满'],
    ['name7', 'Lin Xiaoman'],
    ['phrase8', '已完成'],
    ['letter9', 'ABC'],
  ])('%s takes %s', (key, value) => {
    expect(firstBadField({ [key]: { value } })).toBeUndefined()
  })

  test.each([
    ['thing1', ''],
    ['number1', '一百'],
    ['character_string3', '订单一'],
    ['time4', '明天'],
    ['time4', '25:00'],
    ['amount5', '398 元'],
    ['phrase8', '已经完成了啊'],
    ['phrase8', 'done'],
    ['name7', '一二三四五六七八九十一'],
    ['letter9', 'A1'],
    ['other1', 'x'],
    ['thing1', null],
    ['thing1', ' \u3000'],
    ['thing1', '第一行\n第二行'],
    ['number1', '-3'],
    ['amount5', '12345678901'],
    ['name7', 'Lin Xiaoman 林小满'],
    ['name7', '林😀'],
  ])('%s refuses %j', (key, value) => {
    expect(firstBadField({ [key]: { value } })).toBe(`data.${key}.value`)
  })
})

describe('the outbox', () => {
  test('survives a restart, with the grants, and with a torn last line', () => {
    const path = join(folder, 'journal.jsonl')
    const before = new Outbox(path, () => NOW)
    before.grant('demo-jia', 'tmpl-1')
    before.grant('demo-jia', 'tmpl-1')
    send(before)
    before.close()
    appendFileSync(path, '{"type":"grant","openid":"demo-ji')
    const after = new Outbox(path, () => NOW)
    expect(after.list()).toHaveLength(1)
    expect(after.grantsLeft('demo-jia', 'tmpl-1')).toBe(1)
    after.grant('demo-yi', 'tmpl-1')
    after.close()
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(4)
  })

  test('keeps an SMS once, however often the same id is sent', () => {
    const outbox = new Outbox(undefined, () => NOW)
    const sms = { channel: 'sms', phone: '13800138001', text: '您的小票可补录积分', requestId: 'r1' } as const
    outbox.add(sms)
    outbox.add(sms)
    outbox.add({ ...sms, requestId: 'r2' })
    expect(outbox.list()).toHaveLength(2)
  })

  test('lists newest first, from an instant on', () => {
    let now = NOW
    const outbox = new Outbox(undefined, () => now)
    for (const text of ['一', '二', '三']) {
      outbox.add({ channel: 'sms', phone: '13800138001', text })
      now += 1000
    }
    expect(outbox.list().map((item) => item.channel === 'sms' && item.text)).toEqual(['三', '二', '一'])
    expect(outbox.list(NOW + 1000)).toHaveLength(2)
    expect(outbox.list(undefined, 1)).toHaveLength(1)
  })
})

describe('other stand-ins', () => {
  const outbox = new Outbox(undefined, () => NOW)

  test('a phone code carries its number, and anything else is an invalid code', () => {
    expect(callWechat(outbox, 'phonenumber.getPhoneNumber', { code: 'phone:13800138001' })).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '13800138001', purePhoneNumber: '13800138001', countryCode: '86' },
    })
    expect(callWechat(outbox, 'phonenumber.getPhoneNumber', { code: 'phone:123' })).toMatchObject({ errcode: 40029 })
    expect(callWechat(outbox, 'phonenumber.getPhoneNumber', {})).toMatchObject({ errcode: 40029 })
  })

  test('the text check passes plain words and flags the demo words', () => {
    const check = (content: string) => callWechat(outbox, 'security.msgSecCheck', { openid: 'demo-jia', content, version: 2, scene: 1 })
    expect(check('很好喝的龙井')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
    expect(check('一起赌博吧')).toMatchObject({ errcode: 0, result: { suggest: 'risky' } })
    expect(check('')).toMatchObject({ errcode: 47001 })
  })

  test('an interface without a stand-in is unknown, inherited names included', () => {
    expect(callWechat(outbox, 'toString', {})).toBeUndefined()
    expect(apiNameOfPath('/constructor')).toBeUndefined()
    expect(apiNameOfPath('/cgi-bin/message/subscribe/send')).toBe('subscribeMessage.send')
  })
})

describe('protobuf', () => {
  test('what is encoded is decoded again', () => {
    const fields = [
      { number: 1, value: 300 },
      { number: 2, value: Buffer.from('常青') },
      { number: 16, value: Buffer.alloc(200, 7) },
    ]
    expect(decodeFields(encodeFields(fields))).toEqual(fields)
  })

  test.each([['0a05'], ['0a'], ['80'], ['0d00000000']])('bytes that end early or are of another kind are refused: %s', (hex) => {
    expect(() => decodeFields(Buffer.from(hex, 'hex'))).toThrow(/protobuf/)
  })
})
