import { host } from './host'

/** Epoch ms. Read once per request and passed down. */
export const now = (): number => host()?.now() ?? Date.now()

/** Real elapsed milliseconds, for time limits and log lines: never the movable clock. */
export const elapsed = (): number => performance.now()

export const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
