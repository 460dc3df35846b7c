/** The emulator's clock as the page sees it: asked for every few seconds, carried on by the page's own in between. */
import { ask } from './emulator-api'

export interface ClockAnswer {
  readonly now: string
  readonly startedAt: string
  readonly advancing?: { readonly target: string; readonly done: number; readonly total: number }
}

const POLL_MS = 3_000
const POLL_WHILE_MOVING_MS = 250

type Listener = (answer: ClockAnswer | undefined) => void

const listeners: Listener[] = []
let known: { readonly at: number; readonly seenAt: number } | undefined

/** Epoch milliseconds of the emulator's clock. */
export const now = (): number => (known ? known.at + (performance.now() - known.seenAt) : Date.now())

const take = (answer: ClockAnswer | undefined): void => {
  if (answer) known = { at: Date.parse(answer.now), seenAt: performance.now() }
  for (const listener of listeners) listener(answer)
}

export const refreshClock = async (): Promise<ClockAnswer | undefined> => {
  const result = await ask<ClockAnswer>('/emulator/clock')
  take(result.kind === 'done' ? result.data : undefined)
  return result.kind === 'done' ? result.data : undefined
}

/** Calls back with every answer; undefined when the emulator could not be reached. */
export const onClock = (listener: Listener): void => void listeners.push(listener)

export const startClock = async (): Promise<void> => {
  const answer = await refreshClock()
  setTimeout(() => void startClock(), answer?.advancing ? POLL_WHILE_MOVING_MS : POLL_MS)
}
