import { type ChildProcess, fork } from 'node:child_process'

/** What a worker does when it is asked: named functions with arguments and answers that survive JSON. */
export type Duties = Record<string, (input: never) => Promise<unknown>>

interface Question {
  readonly id: number
  readonly duty: string
  readonly input: unknown
}

interface Reply {
  readonly id: number
  readonly answer?: unknown
  readonly error?: string
}

/** Answers the questions of the process that started this one, until that one is gone. */
export const serveDuties = (duties: Duties): void => {
  process.on('disconnect', () => process.exit(0))
  process.on('message', ({ id, duty, input }: Question) => {
    const run = duties[duty] as ((input: unknown) => Promise<unknown>) | undefined
    const answer = run ? run(input) : Promise.reject(new Error(`no duty called ${duty}`))
    answer.then(
      (value) => process.send?.({ id, answer: value ?? null } satisfies Reply),
      (error: unknown) =>
        process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Reply),
    )
  })
}

/** A process of its own that runs one role of this program. */
export class Worker {
  #asked = 0
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ id, answer, error }: Reply) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) waiting?.resolve(answer)
      else waiting?.reject(new Error(error))
    })
    child.on('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`a worker of the bench ended (${signal ?? code})`))
    })
  }

  static start(role: string, env: Record<string, string> = {}, options: readonly string[] = []): Worker {
    const execArgv = [...process.execArgv, ...options]
    return new Worker(fork(process.argv[1]!, ['--worker', role], { env: { ...process.env, ...env }, execArgv }))
  }

  ask<T>(duty: string, input: unknown = {}): Promise<T> {
    const id = ++this.#asked
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      this.child.send({ id, duty, input } satisfies Question)
    })
  }

  stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve())
      this.child.kill('SIGKILL')
    })
  }
}
