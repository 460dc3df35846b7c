/**
 * Runs built functions as the platform does: event and context cross as JSON, time limits are kept, a function that fails is
 * answered without its inner words. One loaded module serves concurrent invocations of its function; after a time-out or a
 * crash the module is thrown away, so the next invocation is a cold start.
 */
import { randomUUID } from 'node:crypto'
import { type FunctionLog } from './function-log'
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

/** One invocation from its start until it is answered, by itself or by force. */
class Run implements Invocation {
  storageCalls = 0
  storageAnswers = 0
  dead = false
  readonly outcome: Promise<Outcome>
  readonly killed: Promise<void>
  #settle!: (outcome: Outcome) => void
  #kill!: () => void
  readonly #timer: NodeJS.Timeout
  readonly #unregister: () => void

  constructor(
    readonly id: string,
    readonly functionName: string,
    readonly action: string,
    timeLimitMs: number,
    private readonly onFailure: (reason: FailureReason, text: string) => void,
  ) {
    this.outcome = new Promise((resolve) => (this.#settle = resolve))
    this.killed = new Promise((resolve) => (this.#kill = resolve))
    this.#timer = setTimeout(() => this.fail('timeout', `Invoking task timed out after ${timeLimitMs / 1000} seconds`), timeLimitMs)
    this.#unregister = registerInvocation(this)
  }

  crash(text: string): void {
    this.fail('crash', text)
  }

  fail(reason: FailureReason, text: string): void {
    if (this.dead) return
    this.onFailure(reason, text)
    if (reason === 'timeout' || reason === 'crash') this.#kill()
    this.finish({ status: 'failed', reason, message: reason === 'timeout' ? text : 'the function failed', requestId: this.id })
  }

  finish(outcome: Outcome): void {
    if (this.dead) return
    this.dead = true
    clearTimeout(this.#timer)
    this.#unregister()
    this.#settle(outcome)
  }
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
    const run = new Run(requestId, functionName, options.action, timeLimitMs, (reason, text) =>
      this.#noteFailure(functionName, requestId, reason, text),
    )
    this.#start(functionName, settings, run, [JSON.stringify(event), JSON.stringify(context)]).then(
      (text) => run.finish({ status: 'answered', result: text === undefined ? undefined : JSON.parse(text), requestId }),
      (failure: { reason: FailureReason; error: unknown }) => run.fail(failure.reason, words(failure.error)),
    )
    return run.outcome.then((outcome) => {
      this.options.onEnd?.(run, outcome)
      return outcome
    })
  }

  /** The words go to the log alone; an instance that was ended by force is not used again. */
  #noteFailure(functionName: string, requestId: string, reason: FailureReason, text: string): void {
    this.options.log.add('error', functionName, requestId, `${reason}: ${text}`)
    if (reason === 'timeout' || reason === 'crash') this.#loaded.delete(functionName)
  }

  async #start(functionName: string, settings: FunctionSettings, run: Run, texts: [string, string]): Promise<string | undefined> {
    let reason: FailureReason = 'load'
    try {
      const main = this.#main(functionName, settings)
      reason = 'threw'
      const result = await runInvocation(run, async () => main(JSON.parse(texts[0]), JSON.parse(texts[1])))
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
