import defaults from '../../../config/program'
import { newAccount } from '../../../tests/support/examples'
import { MemoryStore } from '../../../tests/support/memory-store'
import { joinMember } from './member-join'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')

beforeEach(() => {
  process.env['EVERGREEN_WECHAT_URL'] = 'http://wechat.example'
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
  jest.spyOn(console, 'info').mockImplementation(() => undefined)
})
afterEach(() => jest.restoreAllMocks())

const wechat = (answer: unknown, meanwhile = () => {}) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    meanwhile()
    return new Response(JSON.stringify(answer))
  })

const join = (store: MemoryStore) =>
  joinMember({ store, openid: 'openid-6204817735', now: NOW, requestId: 'join-once', input: { consentVersion: '1', phoneCode: 'once' } })

it('welcomes the second of two taps although the first has used up the phone code', async () => {
  const store = new MemoryStore()
  wechat({ errcode: 40163 }, () => store.seed('accounts', newAccount('6204817735')))
  expect(await join(store)).toEqual({ memberRef: '6204817735', tier: 'normal', balance: 0 })
})

it('refuses a used phone code from somebody who has not joined', async () => {
  wechat({ errcode: 40163 })
  expect(await join(new MemoryStore())).toMatchObject({ refused: 'phone_code_invalid' })
})

it('keeps the phone with the person and only its keyed hash with the books', async () => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...defaults })
  wechat({ errcode: 0, phone_info: { purePhoneNumber: '13900000001' } })
  await join(store)
  expect(store.all('members')).toEqual([
    expect.objectContaining({ phone: '13900000001', consents: [expect.objectContaining({ version: '1' })] }),
  ])
  expect(JSON.stringify(store.all('accounts'))).not.toContain('13900000001')
  expect(store.all('accounts')[0]).toMatchObject({ maskedPhone: '139****0001' })
})
