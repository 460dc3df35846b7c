import { instantOf } from '@shared/domain/time'

export interface Countdown {
  readonly days: number
  /** Two digits each. */
  readonly hours: string
  readonly minutes: string
  readonly seconds: string
}

const two = (n: number): string => String(n).padStart(2, '0')

/** How long it takes until an instant; undefined from that moment on. */
export const countdownOf = (until: string, nowMs: number): Countdown | undefined => {
  const left = Math.ceil((instantOf(until) - nowMs) / 1000)
  if (left <= 0) return undefined
  return {
    days: Math.floor(left / 86_400),
    hours: two(Math.floor((left % 86_400) / 3_600)),
    minutes: two(Math.floor((left % 3_600) / 60)),
    seconds: two(left % 60),
  }
}
