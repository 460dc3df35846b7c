import type { HttpRequest } from '../../host/platform-event'

/** How long after something happened it is told, and told again where it was not taken. */
const WAITS_MS = [20, 1_000, 3_000]

/** Notices on their way: at least once, and again until they are taken; nobody waits for them. */
export class PayNotices {
  readonly #waiting = new Set<NodeJS.Timeout>()
  #isClosed = false

  constructor(private readonly deliver: (notice: HttpRequest) => Promise<boolean>) {}

  readonly send = (notice: HttpRequest, attempt = 0): void => {
    const wait = WAITS_MS[attempt]
    if (wait === undefined || this.#isClosed) return
    const again = (isTaken: boolean): void => (isTaken ? undefined : this.send(notice, attempt + 1))
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      this.deliver(notice).then(again, () => again(false))
    }, wait)
    this.#waiting.add(timer.unref())
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#waiting) clearTimeout(timer)
    this.#waiting.clear()
  }
}
