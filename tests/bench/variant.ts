import type { Sample } from './figures'

/** One way of making a purchase durable, ready to be measured again and again. */
export interface Variant {
  readonly id: string
  readonly name: string
  measure(clients: number, seconds: number): Promise<Sample>
  stop(): Promise<void>
}

export interface BenchSettings {
  /** Every variant keeps its data in a folder of its own below this one, all on the same disk. */
  readonly folder: string
  readonly members: number
}
