import { symlinkSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { type RunningEmulator, startEmulator } from '../../emulator/server'
import { FixtureRoot } from '../support/fixture-root'

const ECHO = 'export const main = async (event: unknown, context: any) => ({ event, environment: JSON.parse(context.environment) })'

const MEMBER = `
export const main = async (event: any, context: any) => {
  if (event.action === 'throw') throw new Error('secret words of the function')
  if (event.action === 'hang') await new Promise(() => {})
  return { event, environment: JSON.parse(context.environment) }
}`

const TILL = `
export const main = async (event: any) => {
  if (event.path === '/till/throw') throw new Error('secret words of the function')
  if (event.path === '/till/binary') return { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: 'AAEC', isBase64Encoded: true }
  if (event.path === '/till/plain') return { hello: 1 }
  return { statusCode: 201, headers: { 'Content-Type': 'application/json', 'X-Own': 'yes' }, body: JSON.stringify(event) }
}`

let root: FixtureRoot
let running: RunningEmulator

beforeAll(async () => {
  root = new FixtureRoot({
    member: { kind: 'call', timeoutSeconds: 0.2, source: MEMBER },
    till: { kind: 'http', path: '/till', source: TILL },
    jobs: { kind: 'timer', cron: '0 5 * * * * *', source: ECHO },
  })
  root.write('dist/studio/index.html', '<!doctype html><title>studio</title>')
  root.write('dist/h5/index.html', `<!doctype html><title>app</title>${'<p>card</p>'.repeat(300)}`)
  root.write('dist/h5/js/app.0123abcd.js', 'let x = 1\n'.repeat(300))
  root.write('dist/secret.txt', 'outside')
  symlinkSync(`${root.path}/dist/secret.txt`, `${root.path}/dist/h5/link.txt`)
  running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none' })
})

afterAll(async () => {
  await running.close()
  root.remove()
})

const call = (name: string, body: unknown, headers: Record<string, string> = { 'x-evergreen-user': 'jia' }): Promise<Response> =>
  fetch(`${running.url}/call/${name}`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

const errorOf = async (response: Response) => {
  const text = await response.text()
  expect(text).not.toMatch(/\bat .*\.(ts|js):\d+/)
  return {
    status: response.status,
    ...(JSON.parse(text) as { ok: boolean; error: { code: string; message: string; retry: string; requestId: string } }),
  }
}

/** A path exactly as given: fetch would tidy it up. */
const rawGet = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port: running.port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })

describe('POST /call/{function}', () => {
  test('a persona or an openid in the header becomes the platform identity', async () => {
    const { environment, event } = await (await call('member', { action: 'card.get', input: {}, requestId: 'r1' })).json()
    expect(environment).toMatchObject({ WX_OPENID: 'demo-jia', TCB_SOURCE: 'wx_client' })
    expect(event).toMatchObject({ action: 'card.get', input: {}, requestId: 'r1', userInfo: { openId: 'demo-jia' } })
    const other = await (await call('member', {}, { 'x-evergreen-user': 'oABC-123_x' })).json()
    expect(other.environment.WX_OPENID).toBe('oABC-123_x')
  })

  test('nothing in the body can forge the identity', async () => {
    const forged = {
      userInfo: { openId: 'demo-yi' },
      WX_OPENID: 'demo-yi',
      openid: 'demo-yi',
      context: { environment: '{"WX_OPENID":"demo-yi"}' },
      TCB_SOURCE: 'wx_trigger',
    }
    const { environment, event } = await (await call('member', forged)).json()
    expect(environment).toMatchObject({ WX_OPENID: 'demo-jia', TCB_SOURCE: 'wx_client' })
    expect(event.userInfo.openId).toBe('demo-jia')
  })

  test.each([
    ['no header', {}],
    ['an empty header', { 'x-evergreen-user': '' }],
    ['a header that is no openid', { 'x-evergreen-user': 'a b;c' }],
  ])('%s is refused in words', async (_name, headers) => {
    const error = await errorOf(await call('member', {}, headers as Record<string, string>))
    expect(error).toMatchObject({
      status: 400,
      ok: false,
      error: { code: 'invalid', retry: 'never', message: expect.stringContaining('x-evergreen-user') },
    })
  })

  test.each([['{'], ['[1]'], ['"text"'], ['null'], ['']])('the body %j is refused as no JSON object', async (body) => {
    expect(await errorOf(await call('member', body))).toMatchObject({ status: 400, error: { code: 'invalid' } })
  })

  test('a body over 6 MB is refused as too large', async () => {
    expect(await errorOf(await call('member', 'x'.repeat(6 * 1024 * 1024 + 1)))).toMatchObject({
      status: 413,
      error: { code: 'too_large' },
    })
  })

  test.each(['nobody', 'till', 'jobs', 'toString', '../till'])(
    'a function that members may not call does not exist for them: %s',
    async (name) => {
      expect((await errorOf(await call(encodeURIComponent(name), {}))).error.code).toBe('not_found')
    },
  )

  test('other methods are refused', async () => {
    const response = await fetch(`${running.url}/call/member`)
    expect(response.headers.get('allow')).toBe('POST')
    expect((await errorOf(response)).status).toBe(405)
  })

  test('a function that throws is answered like the platform does, without its words', async () => {
    const response = await call('member', { action: 'throw' })
    const text = await response.clone().text()
    expect(text).not.toContain('secret words')
    expect(await errorOf(response)).toMatchObject({
      status: 500,
      error: { code: 'internal', retry: 'same_request' },
      errCode: -504002,
      errMsg: expect.stringContaining('cloud.callFunction:fail'),
    })
    const { lines } = await (await fetch(`${running.url}/emulator/logs`)).json()
    expect(JSON.stringify(lines)).toContain('secret words')
  })

  test('a function over its time limit is answered as a time-out, and the next call is a fresh instance', async () => {
    expect(await errorOf(await call('member', { action: 'hang' }))).toMatchObject({
      status: 504,
      error: { retry: 'same_request' },
      errCode: -504003,
      errMsg: expect.stringContaining('timed out'),
    })
    expect((await call('member', {})).status).toBe(200)
  })
})

describe('HTTP access', () => {
  test('the function gets the request as an event without identity, and its answer is passed on', async () => {
    const response = await fetch(`${running.url}/till/v1/x?a=1&b=%E5%B8%B8`, {
      method: 'POST',
      body: '{"n":1}',
      headers: { 'content-type': 'application/json', 'X-Evergreen-User': 'jia', Authorization: 'Signed Yes' },
    })
    expect([response.status, response.headers.get('x-own')]).toEqual([201, 'yes'])
    expect(await response.json()).toMatchObject({
      path: '/till/v1/x',
      httpMethod: 'POST',
      headers: { authorization: 'Signed Yes', 'content-type': 'application/json' },
      queryStringParameters: { a: '1', b: '常' },
      body: '{"n":1}',
      isBase64Encoded: false,
      requestContext: { requestId: expect.any(String), envId: 'local-env' },
    })
  })

  test('a binary answer is decoded, and one without a status is sent as JSON', async () => {
    const binary = await fetch(`${running.url}/till/binary`)
    expect([...new Uint8Array(await binary.arrayBuffer())]).toEqual([0, 1, 2])
    expect(await (await fetch(`${running.url}/till/plain`)).json()).toEqual({ hello: 1 })
  })

  test('a binary body arrives in base64', async () => {
    const response = await fetch(`${running.url}/till/v1/x`, {
      method: 'POST',
      body: Buffer.from([0, 255]),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(await response.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })

  test('text over 100 KB is refused, as the gateway does', async () => {
    const response = await fetch(`${running.url}/till/v1/x`, {
      method: 'POST',
      body: 'x'.repeat(100 * 1024 + 1),
      headers: { 'content-type': 'application/json' },
    })
    expect(await errorOf(response)).toMatchObject({ status: 413, error: { code: 'too_large' } })
  })

  test('a function that throws shows the caller no words and no stack', async () => {
    const response = await fetch(`${running.url}/till/throw`, { method: 'POST', body: '{}' })
    const text = await response.clone().text()
    expect(text).not.toContain('secret words')
    expect(await errorOf(response)).toMatchObject({ status: 500, error: { code: 'internal', retry: 'same_request' } })
  })
})

describe('static files', () => {
  test('the studio is at /, the app below /app/', async () => {
    expect(await (await fetch(`${running.url}/`)).text()).toContain('<title>studio')
    const app = await fetch(`${running.url}/app`)
    expect([app.url, app.headers.get('cache-control')]).toEqual([`${running.url}/app/`, 'no-cache'])
    expect(await app.text()).toContain('<title>app')
  })

  test('text is compressed for those who take it, hashed names are cached for good, known versions are not sent again', async () => {
    const path = '/app/js/app.0123abcd.js'
    const headers = await new Promise<Record<string, string | undefined>>((resolve) => {
      rawRequest({ host: '127.0.0.1', port: running.port, path, headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          expect(gunzipSync(Buffer.concat(chunks)).toString()).toContain('let x = 1')
          resolve(response.headers as Record<string, string>)
        })
      }).end()
    })
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
      vary: 'accept-encoding',
    })
    const again = await fetch(running.url + path, { headers: { 'if-none-match': headers.etag ?? '' } })
    expect(again.status).toBe(304)
  })

  test.each([
    '/app/../secret.txt',
    '/app/..%2fsecret.txt',
    '/app/%2e%2e/secret.txt',
    '/app//etc/passwd',
    '/app/link.txt',
    '/app/js',
    '/app/a%00b',
    '/../config/database.json',
    '/..%2f..%2fpackage.json',
  ])('nothing outside of the built folders can be read: %s', async (path) => {
    expect(await rawGet(path)).toBe(404)
  })

  test('an address that cannot be decoded is refused', async () => {
    expect(await rawGet('/app/%E0%A4%A')).toBe(400)
  })
})

describe('the emulator itself', () => {
  test('says that it is well', async () => {
    expect(await (await fetch(`${running.url}/healthz`)).json()).toMatchObject({ ok: true, now: expect.any(String) })
  })

  test('lists the demo personas', async () => {
    const { personas } = await (await fetch(`${running.url}/emulator/personas`)).json()
    expect(personas.map(({ id, openid }: { id: string; openid: string }) => `${id} ${openid}`)).toEqual([
      'jia demo-jia',
      'yi demo-yi',
      'bing demo-bing',
      'ding demo-ding',
      'wu demo-wu',
      'ji demo-ji',
      'geng demo-geng',
      'new demo-new',
      'clerk demo-clerk',
      'manager demo-manager',
      'operator demo-operator',
    ])
  })

  test('passes the audit of the jobs function on, as a timer event with its message', async () => {
    const { event, environment } = await (await fetch(`${running.url}/emulator/audit`)).json()
    expect(event).toMatchObject({ Type: 'Timer', Message: '{"job":"audit"}' })
    expect(environment.TCB_SOURCE).toBe('wx_trigger')
  })

  test('counts calls per function and action', async () => {
    await fetch(`${running.url}/emulator/stats`, { method: 'DELETE' })
    await call('member', { action: 'card.get' })
    await fetch(`${running.url}/till/v1/purchases/S001-1/refunds`, { method: 'POST', body: '{}' })
    const { actions } = await (await fetch(`${running.url}/emulator/stats`)).json()
    expect(actions).toEqual([
      { function: 'member', action: 'card.get', count: 1, failed: 0, calls: { min: 0, mean: 0, max: 0, last: 0 } },
      {
        function: 'till',
        action: 'POST /till/v1/purchases/{orderId}/refunds',
        count: 1,
        failed: 0,
        calls: { min: 0, mean: 0, max: 0, last: 0 },
      },
    ])
  })

  test.each(['/emulator/nothing', '/emulator/wechat/nothing', '/nothing'])('an unknown address is not found: %s', async (path) => {
    const method = path.includes('wechat') ? 'POST' : 'GET'
    expect(await errorOf(await fetch(running.url + path, { method }))).toMatchObject({ status: 404, error: { code: 'not_found' } })
  })

  test('a page of another origin cannot command it', async () => {
    const response = await fetch(`${running.url}/emulator/reset`, { method: 'POST', headers: { origin: 'http://elsewhere.example' } })
    expect((await errorOf(response)).status).toBe(403)
    const own = await fetch(`${running.url}/emulator/faults`, { method: 'DELETE', headers: { origin: running.url } })
    expect(own.status).toBe(200)
  })
})
