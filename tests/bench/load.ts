import { percentile, type Sample } from './figures'

/**
 * A closed loop: each client sends its next call when the last one is answered. `call` gets a number that is never given twice,
 * across all loads of one process; a call that fails ends the bench, because a failure is no result.
 */
export const load = async (call: (n: number) => Promise<void>, clients: number, seconds: number): Promise<Sample> => {
  const latencies: number[] = []
  const since = performance.now()
  const until = since + seconds * 1000
  const client = async (): Promise<void> => {
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      await call(next++)
      latencies.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsed = (performance.now() - since) / 1000
  latencies.sort((a, b) => a - b)
  return { perSecond: latencies.length / elapsed, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) }
}

let next = 0
