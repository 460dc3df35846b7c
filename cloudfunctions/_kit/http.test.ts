import { postJson } from './http'

const URL = 'https://wechat.example/wxa/business/getuserphonenumber?access_token=secret'

beforeEach(() => jest.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => jest.restoreAllMocks())

const post = (text: string) => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(text))
  return postJson(URL, {}).catch((error: Error) => error)
}

it.each(['{"purePhoneNumber":"13900000001"x', '13900000001 is no JSON', '"13900000001"', 'null', ''])(
  'quotes nothing of an answer that cannot be read, because what fails is logged: %j',
  async (text) => {
    const error = (await post(text)) as Error
    expect(error.message).toBe('wechat.example/wxa/business/getuserphonenumber answered no JSON object')
    expect(`${error.stack} ${String(error.cause)}`).not.toMatch(/1390|secret/)
  },
)

it('gives the answer as it is', async () => expect(await post('{"errcode":0}')).toEqual({ errcode: 0 }))
