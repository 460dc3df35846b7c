import { HttpRefusal } from './http-answers'

const DRAIN_MS = 5_000

/** Lets requests in while the store is open; while it is opened, seeded or emptied they are told to come again. */
export class Gate {
  #open = false
  #inside = 0
  #left: (() => void) | undefined

  open(): void {
    this.#open = true
  }

  /** Runs a request's work, or refuses it. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    this.#mustBeOpen()
    this.#inside += 1
    try {
      return await work()
    } finally {
      this.#inside -= 1
      if (this.#inside === 0) this.#left?.()
    }
  }

  /** Shuts the gate, waits a while for those inside to leave, and does work that must not be disturbed. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.#mustBeOpen()
    this.#open = false
    try {
      await this.#drained()
      return await work()
    } finally {
      this.#open = true
    }
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new HttpRefusal('busy', '正在准备数据,请稍候', undefined, 503, { 'retry-after': '1' })
  }

  #drained(): Promise<void> {
    if (this.#inside === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, DRAIN_MS)
      this.#left = () => {
        clearTimeout(timer)
        this.#left = undefined
        resolve()
      }
    })
  }
}
