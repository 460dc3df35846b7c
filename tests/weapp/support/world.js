/** An emulator of its own, as a child process, with the functions of dist, and a till that signs what it sends. */
const { spawn } = require('node:child_process')
const { createHash, createHmac, randomBytes } = require('node:crypto')
const net = require('node:net')
const path = require('node:path')
const { exchange } = require('./phone')

const ROOT = path.resolve(__dirname, '../../..')
const MAIN = path.join(ROOT, 'dist/emulator/main.js')
const START_MS = 30_000

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const ready = async (url, child) => {
  const end = Date.now() + START_MS
  while (Date.now() < end && child.exitCode === null) {
    const answer = await exchange('GET', `${url}/healthz`).catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the emulator did not start')
}

/** Under the programme that knows no special days: the phone shows real time, and what it sees must not depend on the day. */
exports.startWorld = async (program = 'simple') => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: ':memory:', PROGRAM: program },
    stdio: 'ignore',
  })
  await ready(url, child)

  const now = async () => Date.parse((await exchange('GET', `${url}/emulator/clock`)).body.now)
  const iso = (ms) => new Date(ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  const till = async (route, input) => {
    const body = JSON.stringify(input)
    const ts = Math.floor((await now()) / 1000)
    const nonce = randomBytes(8).toString('hex')
    const text = ['POST', route, ts, nonce, createHash('sha256').update(body).digest('hex')].join('\n')
    const sig = createHmac('sha256', 'demo-till-secret').update(text).digest('hex')
    const authorization = `EVERGREEN-HMAC-SHA256 key=demo-till,ts=${ts},nonce=${nonce},sig=${sig}`
    const answer = await exchange('POST', `${url}${route}`, body, { authorization })
    if (!answer.body.ok) throw new Error(`${route}: ${JSON.stringify(answer.body)}`)
    return answer.body.data
  }
  return {
    url,
    advance: (duration) => exchange('POST', `${url}/emulator/clock`, JSON.stringify({ advance: duration })),
    /** A paid order; `daysAgo` is when it was paid. */
    buy: async (orderId, amountFen, { daysAgo = 0, member } = {}) =>
      till('/till/v1/purchases', {
        orderId,
        storeId: 'S001',
        paidAt: iso((await now()) - daysAgo * 86_400_000),
        amountFen,
        ...(member ? { member } : {}),
      }),
    /** Many small orders, as an offline till brings them in. */
    buyMany: async (prefix, count, member) => {
      const paidAt = iso(await now())
      const item = (i) => ({ orderId: `${prefix}-${i}`, storeId: 'S001', paidAt, amountFen: 100 + i, member })
      for (let from = 0; from < count; from += 100)
        await till('/till/v1/purchases/batch', { items: Array.from({ length: Math.min(100, count - from) }, (_, i) => item(from + i)) })
    },
    refund: async (orderId, refundId, amountFen) =>
      till(`/till/v1/purchases/${orderId}/refunds`, { refundId, amountFen, refundedAt: iso(await now()) }),
    call: async (user, action, input = {}, fn = 'member') =>
      (
        await exchange('POST', `${url}/call/${fn}`, JSON.stringify({ action, input, requestId: randomBytes(8).toString('hex') }), {
          'x-evergreen-user': user,
        })
      ).body,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}
