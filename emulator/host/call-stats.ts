/** How many storage calls each action of each function makes: the figure that decides cost and latency on CloudBase. */
import type { Outcome } from './function-host'
import type { Invocation } from './invocation'

export interface ActionStats {
  readonly function: string
  readonly action: string
  readonly count: number
  readonly failed: number
  readonly calls: { readonly min: number; readonly mean: number; readonly max: number; readonly last: number }
}

interface Tally {
  count: number
  failed: number
  sum: number
  min: number
  max: number
  last: number
}

/** Names beyond this many are not kept, so that a caller who invents actions cannot fill the memory. */
const MAX_ACTIONS = 500

export class CallStats {
  readonly #tallies = new Map<string, Tally>()

  record(invocation: Invocation, outcome: Outcome): void {
    const key = JSON.stringify([invocation.functionName, invocation.action])
    const known = this.#tallies.get(key)
    if (!known && this.#tallies.size >= MAX_ACTIONS) return
    const tally = known ?? { count: 0, failed: 0, sum: 0, min: Infinity, max: 0, last: 0 }
    this.#tallies.set(key, tally)
    const calls = invocation.storageCalls
    tally.count += 1
    tally.failed += outcome.status === 'failed' ? 1 : 0
    tally.sum += calls
    tally.min = Math.min(tally.min, calls)
    tally.max = Math.max(tally.max, calls)
    tally.last = calls
  }

  clear(): void {
    this.#tallies.clear()
  }

  list(): ActionStats[] {
    return [...this.#tallies].map(([key, { count, failed, sum, min, max, last }]) => {
      const [functionName, action] = JSON.parse(key) as [string, string]
      return { function: functionName, action, count, failed, calls: { min, mean: Math.round((sum / count) * 100) / 100, max, last } }
    })
  }
}
