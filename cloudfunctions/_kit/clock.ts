import { host } from './host'

/** Epoch ms. Read once per request and passed down. */
export const now = (): number => host()?.now() ?? Date.now()

/**
 * Clocks that a till may have signed by. Its own clock shows real time; where a host has moved ours, a till beside it may go
 * by either. On CloudBase the two are one.
 */
export const signingClocks = (): readonly number[] => [...new Set([now(), Date.now()])]

/** Real elapsed milliseconds, for time limits and log lines: never the movable clock. */
export const elapsed = (): number => performance.now()

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What `work` comes to, if it does so within `ms`; throws otherwise, and whatever it comes to later is of no interest. */
export const atMost = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${Math.round(ms)} ms`)), ms)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
