import { randomBytes } from 'node:crypto'
import type { CloudFiles } from '../files/cloud-files'
import { DatabaseError, type Store } from '../store'
import { transactionBusy } from '../store/errors'
import { ACTIONS } from './actions'
import { CallOrder } from './call-order'
import { STORAGE_ACTIONS } from './storage'
import { Fields, type WireRequest } from './wire'

/** A storage call as hooks see it. */
export interface StorageCall {
  action: string
  collection?: string
  phase: 'before' | 'after'
}

/** Called around every storage call. It may throw, delay, or never settle, as a crashed caller would. */
export type StorageHook = (call: StorageCall) => void | Promise<void>

/** Runs another function for `functions.invokeFunction`; takes and answers the JSON texts that travel. */
export type FunctionInvoker = (name: string, requestData: string) => Promise<string>

export interface EndpointOptions {
  store: Store
  now: () => number
  onCall?: StorageHook
  functions?: FunctionInvoker
  /** Cloud storage; without it no `storage.…` action is supported. */
  files?: CloudFiles
  /** Told of faults of the emulator itself, which a caller sees as SYS_ERR only. */
  onFault?: (fault: unknown) => void
}

export interface HttpRequest {
  query: URLSearchParams
  headers: Record<string, string>
  body: Buffer
}

export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

export type Transport = new (config: unknown) => {
  send(action: string, params?: Record<string, unknown>, options?: unknown): Promise<Record<string, unknown>>
}

export interface Endpoint {
  /** One wire request, already parsed. Resolves the answer's body, `{requestId, …}` or `{requestId, code, message}`. */
  handle(request: WireRequest): Promise<Record<string, unknown>>
  /** The same over HTTP: a JSON body, answered with status 200 and JSON as the real service does. */
  handleHttp(request: HttpRequest): Promise<HttpAnswer>
  /** A class for `Db.reqClass` in the same process: same answers, no HTTP, no signing. */
  transport(envName: string): Transport
  intercept(hook: StorageHook): void
}

/** Thrown by the in-process transport as the SDK's own request class throws its `TcbError`. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string,
  ) {
    super(message)
    this.name = 'TcbError'
  }
}

const PROCESS_ID = randomBytes(6).toString('hex')
let requests = 0

const newRequestId = (): string => `${PROCESS_ID}-${(++requests).toString(36)}`

export class CloudbaseEndpoint implements Endpoint {
  private readonly hooks: StorageHook[] = []
  private readonly order = new CallOrder()

  constructor(private readonly options: EndpointOptions) {
    if (options.onCall) this.hooks.push(options.onCall)
  }

  intercept(hook: StorageHook): void {
    this.hooks.push(hook)
  }

  async handle(request: WireRequest): Promise<Record<string, unknown>> {
    const requestId = newRequestId()
    try {
      return { requestId, ...(await this.perform(request)) }
    } catch (fault) {
      return { requestId, ...this.describe(fault) }
    }
  }

  async handleHttp({ headers, body }: HttpRequest): Promise<HttpAnswer> {
    const answer = await this.answerHttp(headers, body)
    return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(answer) }
  }

  transport(envName: string): Transport {
    const perform = (request: WireRequest): Promise<Record<string, unknown>> => this.perform(request)
    const describe = (fault: unknown): { code: string; message: string } => this.describe(fault)
    return class InProcessTransport {
      async send(action: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
        const requestId = newRequestId()
        try {
          return { requestId, ...(await perform({ ...params, action, envName })) }
        } catch (fault) {
          const { code, message } = describe(fault)
          throw new ServiceError(code, message, requestId)
        }
      }
    }
  }

  private async answerHttp(headers: Record<string, string>, body: Buffer): Promise<Record<string, unknown>> {
    const contentType = headers['content-type'] ?? ''
    const refuse = (message: string): Record<string, unknown> => ({ requestId: newRequestId(), code: 'INVALID_PARAM', message })
    if (!contentType.startsWith('application/json')) return refuse(`the content type "${contentType}" is not supported here`)
    let request: WireRequest
    try {
      request = JSON.parse(body.toString('utf8')) as WireRequest
    } catch {
      return refuse('the body is not JSON')
    }
    if (typeof request !== 'object' || request === null) return refuse('the body must be a JSON object')
    return this.handleInOrder(request, Number(headers['x-client-timestamp'] ?? Infinity))
  }

  private async handleInOrder(request: WireRequest, sentAt: number): Promise<Record<string, unknown>> {
    const { transactionId, action } = request
    if (typeof transactionId !== 'string') return this.handle(request)
    if (!this.order.enter(transactionId, sentAt)) return { requestId: newRequestId(), ...this.describe(transactionBusy()) }
    try {
      return await this.handle(request)
    } finally {
      this.order.leave(transactionId, action === 'database.commitTransaction' || action === 'database.abortTransaction')
    }
  }

  private async perform(request: WireRequest): Promise<Record<string, unknown>> {
    const { action, collectionName } = request
    if (action === 'functions.invokeFunction') return this.invoke(request)
    const run = this.actionOf(String(action))
    if (!run) throw new DatabaseError('INVALID_PARAM', `the emulator does not support the action ${String(action)}`)
    const collection = typeof collectionName === 'string' ? { collection: collectionName } : {}
    for (const hook of this.hooks) await hook({ action, ...collection, phase: 'before' })
    const answer = await run(request)
    for (const hook of this.hooks) await hook({ action, ...collection, phase: 'after' })
    return answer
  }

  private actionOf(action: string): ((request: WireRequest) => Promise<Record<string, unknown>>) | undefined {
    const { store, files, now } = this.options
    const onDocuments = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (onDocuments) return async (request) => onDocuments(store.database(String(request.envName)), new Fields(request, now()))
    const onFiles = Object.hasOwn(STORAGE_ACTIONS, action) ? STORAGE_ACTIONS[action] : undefined
    return onFiles && files && (async (request) => onFiles(files, new Fields(request, now())))
  }

  private async invoke(request: WireRequest): Promise<Record<string, unknown>> {
    const { functions } = this.options
    if (!functions) throw new DatabaseError('INVALID_PARAM', 'the emulator does not support functions.invokeFunction here')
    const requestData = request.request_data
    const result = await functions(String(request.function_name), typeof requestData === 'string' ? requestData : '')
    return { data: { response_data: result } }
  }

  /** Errors with a code (of the service, or planted by a hook) keep it; anything else is a fault of the emulator. */
  private describe(fault: unknown): { code: string; message: string } {
    const { code, message } = fault as { code?: unknown; message?: unknown }
    const known =
      fault instanceof DatabaseError || (typeof code === 'string' && !(fault instanceof TypeError) && !code.startsWith('SQLITE'))
    if (known) return { code: String(code), message: String(message) }
    this.options.onFault?.(fault)
    return { code: 'SYS_ERR', message: `the emulator failed: ${String(message)}` }
  }
}
