/** Starts an emulator in this process: for `npm start`, and for tests that want one of their own. */
import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Emulator } from './emulator'
import { HttpRefusal, readBody, refusalReply, send } from './http-answers'
import { type EmulatorOptions, completeOptions } from './options'
import { type FindRoute, createRouter } from './router'
import { StartError } from './start-error'

export type { EmulatorOptions } from './options'
export { StartError } from './start-error'

export interface RunningEmulator {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly emulator: Emulator
  /** Lets running requests end for a while, then closes everything. Can be called again. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const GRACE_MS = 5_000

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const words =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is already in use; stop the program that uses it or set PORT to another number`
          : `Port ${port} cannot be opened: ${error.code === 'EACCES' ? 'no permission' : (error.code ?? error.message)}`
      reject(new StartError(words))
    })
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port))
  })

const headersOf = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )

/** A page of another origin must not drive the emulator through the browser of whoever works with it. */
const refuseForeignOrigin = (headers: Record<string, string>, method: string): void => {
  const { origin, host } = headers
  if (origin === undefined || method === 'GET' || method === 'HEAD') return
  if (origin !== `http://${host}`) throw new HttpRefusal('invalid', '不接受其他网站发来的请求', undefined, 403)
}

const urlOf = (message: IncomingMessage): { url: URL; path: string } => {
  try {
    const url = new URL(message.url ?? '/', 'http://emulator')
    return { url, path: decodeURIComponent(url.pathname) }
  } catch {
    throw new HttpRefusal('invalid', '请求地址不正确', undefined, 400)
  }
}

interface Gate {
  emulator?: Emulator
  findRoute?: FindRoute
  /** Why requests have to wait: the store is being opened, seeded or emptied. */
  opening: boolean
}

const answer = async (gate: Gate, message: IncomingMessage, requestId: string): Promise<Parameters<typeof send>[1]> => {
  const method = message.method ?? 'GET'
  const headers = headersOf(message)
  const { url, path } = urlOf(message)
  const { emulator, findRoute } = gate
  const busy = new HttpRefusal('busy', '正在准备数据,请稍候', undefined, 503, { 'retry-after': '1' })
  if (!emulator || !findRoute) throw busy
  refuseForeignOrigin(headers, method)
  const entry = findRoute(path)
  if (gate.opening && !entry.whileOpening) throw busy
  if (!entry.methods.includes(method))
    throw new HttpRefusal('invalid', `请使用 ${entry.methods.join(' 或 ')}`, undefined, 405, { allow: entry.methods.join(', ') })
  const isReset = path === '/emulator/reset'
  if (isReset) gate.opening = true
  try {
    return await entry.route({ emulator, message, method, path, url, headers, requestId, body: (limit) => readBody(message, limit) })
  } finally {
    if (isReset) gate.opening = false
  }
}

const serve = async (gate: Gate, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID()
  const reply = await answer(gate, message, requestId).catch((error: unknown) => {
    if (error instanceof HttpRefusal) return refusalReply(error, requestId)
    gate.emulator?.log.add('error', 'emulator', requestId, error instanceof Error ? (error.stack ?? error.message) : String(error))
    return refusalReply(new HttpRefusal('internal', '模拟器内部错误,请查看 /emulator/logs'), requestId)
  })
  send(response, reply, message.method !== 'HEAD')
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })

export const startEmulator = async (given: Partial<EmulatorOptions> = {}): Promise<RunningEmulator> => {
  const options = completeOptions(given)
  const gate: Gate = { opening: true }
  const server = createServer((message, response) => void serve(gate, message, response))
  const port = await listen(server, options.port)
  const url = `http://${HOST}:${port}`
  try {
    gate.emulator = new Emulator(options, url)
    gate.findRoute = createRouter(gate.emulator)
    await gate.emulator.open()
    gate.opening = false
  } catch (error) {
    await gate.emulator?.close()
    server.closeAllConnections()
    await closeServer(server)
    throw error
  }
  const emulator = gate.emulator
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= closeServer(server).then(() => emulator.close()))
  return { url, port, emulator, close }
}
