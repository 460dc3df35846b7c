import { format } from 'node:util'
import { currentInvocation } from './invocation'

export interface LogLine {
  /** Real time, ISO 8601: the log tells what the machine did, not what the movable clock showed. */
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly functionName: string
  readonly requestId: string
  readonly text: string
}

const KEPT_LINES = 500
const LINE_LIMIT = 8_000

/** What functions print and how they fail: the last lines in memory, errors on stderr too unless silenced. */
export class FunctionLog {
  readonly #lines: LogLine[] = []

  constructor(private readonly write: ((line: string) => void) | undefined) {}

  add(level: LogLine['level'], functionName: string, requestId: string, text: string): void {
    const line = { at: new Date().toISOString(), level, functionName, requestId, text: text.slice(0, LINE_LIMIT) }
    this.#lines.push(line)
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
    if (level === 'error') this.write?.(`[${functionName}] ${requestId} ${line.text}\n`)
  }

  /** Newest first. */
  recent(limit = 100): LogLine[] {
    return this.#lines.slice(-limit).reverse()
  }

  /** A console for one function, whose lines land here with the id of the running invocation. */
  consoleFor(functionName: string): Console {
    const at =
      (level: LogLine['level']) =>
      (...parts: unknown[]) =>
        this.add(level, functionName, currentInvocation()?.id ?? '-', format(...parts))
    return Object.create(console, {
      log: { value: at('info') },
      info: { value: at('info') },
      debug: { value: at('info') },
      warn: { value: at('warn') },
      error: { value: at('error') },
      trace: { value: at('info') },
    }) as Console
  }
}
