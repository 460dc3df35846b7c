/** Starts an emulator in this process: for `npm start`, and for tests that want one of their own. */
import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Emulator } from './emulator'
import { Gate } from './gate'
import { HttpRefusal, type Reply, readBody, refusalReply, send } from './http-answers'
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

/** What requests are answered with; the emulator is there as soon as its port is. */
interface Surface {
  readonly gate: Gate
  emulator?: Emulator
  findRoute?: FindRoute
}

const answer = async (surface: Surface, message: IncomingMessage, requestId: string): Promise<Reply> => {
  const method = message.method ?? 'GET'
  const headers = headersOf(message)
  const { url, path } = urlOf(message)
  const { gate, emulator, findRoute } = surface
  if (!emulator || !findRoute) return gate.through(() => Promise.reject(new Error('nothing to serve yet')))
  refuseForeignOrigin(headers, method)
  const { methods, route, access } = findRoute(path)
  if (!methods.includes(method))
    throw new HttpRefusal('invalid', `请使用 ${methods.join(' 或 ')}`, undefined, 405, { allow: methods.join(', ') })
  const work = (): Promise<Reply> =>
    route({ emulator, message, method, path, url, headers, requestId, body: (limit) => readBody(message, limit) })
  if (access === 'always') return work()
  return access === 'alone' ? gate.alone(work) : gate.through(work)
}

const serve = async (surface: Surface, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID()
  const reply = await answer(surface, message, requestId).catch((error: unknown) => {
    if (error instanceof HttpRefusal) return refusalReply(error, requestId)
    surface.emulator?.log.add('error', 'emulator', requestId, error instanceof Error ? (error.stack ?? error.message) : String(error))
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
  const surface: Surface = { gate: new Gate() }
  const server = createServer((message, response) => void serve(surface, message, response))
  const port = await listen(server, options.port)
  const url = `http://${HOST}:${port}`
  try {
    surface.emulator = new Emulator(options, url)
    surface.findRoute = createRouter(surface.emulator)
    await surface.emulator.open()
    surface.gate.open()
  } catch (error) {
    await surface.emulator?.close()
    server.closeAllConnections()
    await closeServer(server)
    throw error
  }
  const emulator = surface.emulator
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    emulator.stopTimers()
    return (closing ??= closeServer(server).then(() => emulator.close()))
  }
  return { url, port, emulator, close }
}
