/**
 * Runs built functions as the platform does: event and context cross as JSON, time limits are kept, a function that fails is
 * answered without its inner words. One loaded module serves concurrent invocations of its function; after a time-out or a
 * crash the module is thrown away, so the next invocation is a cold start.
 */
import { randomUUID } from 'node:crypto'
import { FunctionLog } from './function-log'
import { type Invocation, registerInvocation, runInvocation } from './invocation'
import { type FunctionMain, loadFunction } from './load-function'
import type { CallSettings, PlatformCall } from './platform-event'

export interface FunctionSettings {
  readonly file: string
  readonly timeoutSeconds: number
  readonly memoryMb: number
}

export type FailureReason = 'threw' | 'timeout' | 'crash' | 'load' | 'answer'

export type Outcome =
  | { readonly status: 'answered'; readonly result: unknown; readonly requestId: string }
  | { readonly status: 'failed'; readonly reason: FailureReason; readonly message: string; readonly requestId: string }

export interface HostOptions {
  readonly functions: Readonly<Record<string, FunctionSettings>>
  readonly envName: string
  readonly log: FunctionLog
  processFor(functionName: string): NodeJS.Process
  /** Called once per finished invocation. */
  onEnd?(invocation: Invocation, outcome: Outcome): void
}

export interface InvokeOptions {
  /** The name under which the invocation is counted, for instance `card.get`. */
  readonly action: string
  /** Replaces the function's own limit, for long operator work such as the audit. */
  readonly timeLimitMs?: number
  readonly requestId?: string
}

/** The stack where there is one: a function may throw anything, also an Error of another realm. */
const words = (error: unknown): string => {
  const stack = typeof error === 'object' && error !== null ? (error as { stack?: unknown }).stack : undefined
  return typeof stack === 'string' ? stack : String(error)
}

export class FunctionHost {
  readonly #loaded = new Map<string, FunctionMain>()

  constructor(private readonly options: HostOptions) {}

  has(functionName: string): boolean {
    return Object.hasOwn(this.options.functions, functionName)
  }

  /** Runs one invocation; never throws for what the function does. */
  invoke(functionName: string, call: (settings: CallSettings) => PlatformCall, options: InvokeOptions): Promise<Outcome> {
    const settings = this.options.functions[functionName]
    if (!settings || !this.has(functionName)) throw new Error(`There is no function called ${functionName}`)
    const requestId = options.requestId ?? randomUUID()
    const timeLimitMs = options.timeLimitMs ?? settings.timeoutSeconds * 1000
    const { event, context } = call({ functionName, requestId, envName: this.options.envName, memoryMb: settings.memoryMb, timeLimitMs })
    return new Promise((resolve) => {
      const timer = setTimeout(() => end('timeout', `Invoking task timed out after ${timeLimitMs / 1000} seconds`), timeLimitMs)
      const invocation: Invocation = {
        id: requestId,
        functionName,
        action: options.action,
        storageCalls: 0,
        storageAnswers: 0,
        dead: false,
        crash: (text) => end('crash', text),
      }
      const unregister = registerInvocation(invocation)
      const finish = (outcome: Outcome): void => {
        if (invocation.dead) return
        invocation.dead = true
        clearTimeout(timer)
        unregister()
        this.options.onEnd?.(invocation, outcome)
        resolve(outcome)
      }
      const end = (reason: FailureReason, message: string): void => {
        if (invocation.dead) return
        this.options.log.add('error', functionName, requestId, `${reason}: ${message}`)
        if (reason === 'timeout' || reason === 'crash') this.#loaded.delete(functionName)
        finish({ status: 'failed', reason, message: reason === 'timeout' ? message : 'the function failed', requestId })
      }
      this.#start(functionName, settings, invocation, [JSON.stringify(event), JSON.stringify(context)]).then(
        (text) => finish({ status: 'answered', result: text === undefined ? undefined : JSON.parse(text), requestId }),
        (failure: { reason: FailureReason; error: unknown }) => end(failure.reason, words(failure.error)),
      )
    })
  }

  async #start(
    functionName: string,
    settings: FunctionSettings,
    invocation: Invocation,
    texts: [string, string],
  ): Promise<string | undefined> {
    let reason: FailureReason = 'load'
    try {
      const main = this.#main(functionName, settings)
      reason = 'threw'
      const result = await runInvocation(invocation, async () => main(JSON.parse(texts[0]), JSON.parse(texts[1])))
      reason = 'answer'
      return JSON.stringify(result)
    } catch (error) {
      throw { reason, error }
    }
  }

  #main(functionName: string, settings: FunctionSettings): FunctionMain {
    const known = this.#loaded.get(functionName)
    if (known) return known
    const main = loadFunction(settings.file, this.options.processFor(functionName), this.options.log.consoleFor(functionName))
    this.#loaded.set(functionName, main)
    return main
  }

  /** Throws every loaded module away, for instance when the store under them is replaced. */
  discardInstances(): void {
    this.#loaded.clear()
  }
}
