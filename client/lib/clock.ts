import { instantOf } from '@shared/domain/time'
import { recall, remember } from './storage'

/**
 * The only clock and the only timers of the client. The server's clock decides what a member code is worth, so the difference to
 * it is kept from the last answer and applied also when there is no network.
 */

/** Differences below this are the network's, not the clock's; following them would make the countdown jump. */
const NOISE_MS = 1500

const listeners = new Set<() => void>()

/** Read from storage once: the card asks for the time every second. */
let offsetMs: number | undefined

const offset = (): number => (offsetMs ??= recall('clockOffset') ?? 0)

export const deviceNow = (): number => Date.now()

/** The server's time as far as the device can know, epoch ms. */
export const now = (): number => deviceNow() + offset()

/** Learns from an answer that left the server at `iso` between two moments of the device. */
export const noteServerTime = (iso: string, sentAt: number, receivedAt: number): void => {
  const measured = Math.round(instantOf(iso) - (sentAt + receivedAt) / 2)
  if (!Number.isFinite(measured) || Math.abs(measured - offset()) < NOISE_MS) return
  offsetMs = measured
  remember('clockOffset', measured)
  listeners.forEach((listener) => listener())
}

/** Calls back whenever the difference to the server's clock was corrected; answers how to stop. */
export const onClockCorrected = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Runs once after some milliseconds; answers how to cancel. */
export const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Runs again and again; answers how to stop. */
export const every = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
