import { createCipheriv, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { env, type WechatPay } from '../../env'
import type { Order } from '../port'
import { takesMoney } from '../provider'
import { wechatPay } from '.'
import { readNotice } from './notice'

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
const [ours, theirs] = [pair(), pair()]

const MERCHANT: WechatPay = {
  url: 'https://api.mch.weixin.qq.com',
  appid: 'wx1',
  merchantId: '1900000001',
  certSerial: 'SERIAL',
  privateKey: ours.privateKey,
  publicKeyId: 'PUB_KEY_ID_1',
  publicKey: theirs.publicKey,
  apiKey: 'k'.repeat(32),
  notifyUrl: 'https://shop.example/wechat/pay',
}
const ORDER: Order = {
  orderNo: 'a'.repeat(32),
  fen: 990,
  description: '茶具'.repeat(40),
  openid: 'o-payer',
  until: '2026-11-30T10:15:00.000+08:00',
}
const NOW = Date.now()

const signed = (body: string, more: Record<string, string> = {}) => {
  const [timestamp, nonce] = [String(Math.floor(NOW / 1000)), 'once']
  const signature = createSign('sha256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(theirs.privateKey, 'base64')
  return {
    'wechatpay-serial': 'PUB_KEY_ID_1',
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': signature,
    ...more,
  }
}

let asked: { url: string; init: RequestInit }[]
const answering = (...answers: readonly (readonly [status: number, body: unknown, headers?: Record<string, string>])[]) => {
  asked = []
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    asked.push({ url: String(url), init: init! })
    const [status, body, headers] = answers[Math.min(asked.length, answers.length) - 1]!
    const text = body === undefined ? '' : JSON.stringify(body)
    return new Response(status === 204 ? null : text, { status, headers: headers ?? signed(text) })
  })
}

beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const provider = wechatPay(MERCHANT)
const order = (trade_state: string, more = {}) => ({
  appid: 'wx1',
  mchid: '1900000001',
  out_trade_no: ORDER.orderNo,
  trade_state,
  success_time: '2026-11-30T10:05:00+08:00',
  payer: { openid: 'o-payer' },
  amount: { total: 990, currency: 'CNY' },
  ...more,
})

it('asks for a prepayment as the documentation signs it, and signs what the phone hands on', async () => {
  answering([200, { prepay_id: 'wx123' }])
  const request = await provider.prepay(ORDER, NOW)
  const [{ url, init }] = asked as [{ url: string; init: RequestInit }]
  expect([url, init.method]).toEqual(['https://api.mch.weixin.qq.com/v3/pay/transactions/jsapi', 'POST'])
  const body = JSON.parse(String(init.body))
  expect(body).toMatchObject({
    time_expire: '2026-11-30T10:15:00+08:00',
    amount: { total: 990, currency: 'CNY' },
    payer: { openid: 'o-payer' },
  })
  expect(Array.from(body.description as string)).toHaveLength(40)
  const { authorization } = init.headers as Record<string, string>
  const [, nonce, signature, timestamp] =
    /^WECHATPAY2-SHA256-RSA2048 mchid="1900000001",nonce_str="(\w+)",signature="([^"]+)",timestamp="(\d+)",serial_no="SERIAL"$/.exec(
      authorization!,
    )!
  const text = `POST\n/v3/pay/transactions/jsapi\n${timestamp}\n${nonce}\n${String(init.body)}\n`
  expect(createVerify('sha256').update(text).verify(ours.publicKey, signature!, 'base64')).toBe(true)
  const paid = `wx1\n${request.timeStamp}\n${request.nonceStr}\nprepay_id=wx123\n`
  expect(request).toMatchObject({ package: 'prepay_id=wx123', signType: 'RSA' })
  expect(createVerify('sha256').update(paid).verify(ours.publicKey, request.paySign, 'base64')).toBe(true)
})

it.each<[string, unknown, string]>([
  ['SUCCESS', order('SUCCESS'), 'paid'],
  ['NOTPAY', order('NOTPAY'), 'open'],
  ['USERPAYING', order('USERPAYING'), 'open'],
  ['CLOSED', order('CLOSED'), 'closed'],
  ['REVOKED', order('REVOKED'), 'closed'],
  ['REFUND', order('REFUND'), 'closed'],
])('says of an order that is %s how it stands', async (_, body, state) => {
  answering([200, body])
  expect(await provider.query(ORDER.orderNo, NOW)).toMatchObject({ state })
})

it('says of an order that nobody knows that it is absent', async () => {
  answering([404, { code: 'ORDER_NOT_EXIST', message: '订单不存在' }])
  expect(await provider.query(ORDER.orderNo, NOW)).toEqual({ state: 'absent' })
})

it.each<[string, readonly [number, unknown, Record<string, string>?]]>([
  ['is not signed', [200, order('SUCCESS'), {}]],
  ['is signed by another key', [200, order('SUCCESS'), signed(JSON.stringify(order('SUCCESS')), { 'wechatpay-serial': 'PUB_KEY_ID_2' })]],
  ['was signed long ago', [200, order('SUCCESS'), signed(JSON.stringify(order('SUCCESS')), { 'wechatpay-timestamp': '1700000000' })]],
  ['is of another merchant', [200, order('SUCCESS', { mchid: '2' })]],
  ['is of another mini-program', [200, order('SUCCESS', { appid: 'wx2' })]],
  ['does not say what was paid', [200, order('SUCCESS', { amount: undefined })]],
  ['is an error of theirs', [500, { code: 'SYSTEM_ERROR', message: '系统异常' }]],
  ['asks for patience', [429, { code: 'FREQUENCY_LIMITED', message: '频率超限' }]],
  ['is none of theirs', [404, '<html>']],
  ['refuses our signature', [401, { code: 'SIGN_ERROR', message: '签名错误' }]],
])('learns nothing from an answer that %s', async (_, answer) => {
  answering(answer)
  await expect(provider.query(ORDER.orderNo, NOW)).rejects.toThrow()
})

it.each<[string, readonly [number, unknown], unknown, string]>([
  ['was closed', [204, undefined], order('CLOSED'), 'closed'],
  ['is paid', [400, { code: 'ORDERPAID', message: '订单已支付' }], order('SUCCESS'), 'paid'],
  ['is open all the same', [204, undefined], order('NOTPAY'), 'open'],
])('believes of an order that it closes what is asked afterwards: it %s', async (_, closing, found, state) => {
  answering(closing, [200, found])
  expect(await provider.close(ORDER.orderNo, NOW)).toMatchObject({ state })
  expect(asked.map(({ init }) => init.method)).toEqual(['POST', 'GET'])
})

it.each<[readonly [number, unknown], string]>([
  [[200, { status: 'SUCCESS' }], 'done'],
  [[200, { status: 'PROCESSING' }], 'processing'],
  [[200, { status: 'ABNORMAL' }], 'failed'],
  [[200, { status: 'CLOSED' }], 'failed'],
  [[403, { code: 'NOT_ENOUGH', message: '余额不足' }], 'failed'],
])('says of a refund how it stands: %j', async (answer, state) => {
  answering(answer)
  const refund = { orderNo: ORDER.orderNo, refundNo: `${ORDER.orderNo}R`, fen: 990, reason: '兑换已结束' }
  expect(await provider.refund(refund, NOW)).toMatchObject({ state })
})

const notice = (event_type: string, content: unknown, key = MERCHANT.apiKey): string => {
  const cipher = createCipheriv('aes-256-gcm', key, 'nonce-123456').setAAD(Buffer.from('transaction'))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()])
  const resource = {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    nonce: 'nonce-123456',
    associated_data: 'transaction',
  }
  return JSON.stringify({ event_type, resource })
}

it('reads what is told of payments and refunds, and nothing that is not signed or sealed', () => {
  const read = (body: string, headers: Record<string, string> = signed(body)) => readNotice(MERCHANT, headers, body)
  expect(read(notice('TRANSACTION.SUCCESS', order('SUCCESS')))).toMatchObject({ kind: 'paid', paid: { fen: 990, openid: 'o-payer' } })
  expect(read(notice('REFUND.SUCCESS', { mchid: '1900000001', out_trade_no: 'a' }))).toEqual({ kind: 'refund', orderNo: 'a' })
  expect(read(notice('REFUND.SUCCESS', { mchid: '2', out_trade_no: 'a' }))).toEqual({ kind: 'other' })
  expect(read(notice('COUPON.USE', {}))).toEqual({ kind: 'other' })
  expect(read(notice('TRANSACTION.SUCCESS', order('SUCCESS')), {})).toEqual({ kind: 'forged' })
  expect(() => read(notice('TRANSACTION.SUCCESS', order('SUCCESS'), 'x'.repeat(32)))).toThrow()
})

describe('the settings', () => {
  const names = ['MERCHANT_ID', 'CERT_SERIAL', 'PRIVATE_KEY', 'PUBLIC_KEY_ID', 'PUBLIC_KEY', 'API_KEY', 'NOTIFY_URL'].map(
    (name) => `EVERGREEN_PAY_${name}`,
  )
  const all = [...names, 'EVERGREEN_WECHAT_APPID']
  afterEach(() => all.forEach((name) => delete process.env[name]))

  it('take no money where there is no merchant, and say what half a merchant lacks', () => {
    expect(takesMoney()).toBe(false)
    process.env['EVERGREEN_PAY_MERCHANT_ID'] = '1'
    expect(() => takesMoney()).toThrow('EVERGREEN_WECHAT_APPID is not set')
  })

  it('take a key in one line', () => {
    for (const name of all) process.env[name] = 'BEGIN\\nKEY\\nEND'
    expect(takesMoney()).toBe(true)
    expect(env.wechatPay()).toMatchObject({ privateKey: 'BEGIN\nKEY\nEND', url: 'https://api.mch.weixin.qq.com' })
  })
})
