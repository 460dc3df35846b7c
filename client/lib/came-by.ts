import { deviceNow } from './clock'
import { forget, recall, remember } from './storage'

/** By whose card or invitation the holder of this phone wants to take part. */
export interface CameBy {
  readonly token: string
  /** As the page said it that he came by: masked. */
  readonly name: string
  /** The activity that the card was about: where somebody who has to join first wants to get to. */
  readonly activityId?: string
}

/** An invitation is an occasion, not a mark on the phone: who takes part on another day does so of his own accord. */
const LASTS_MS = 24 * 3_600_000

/** Notes it; called when he taps to take part, never when he merely looks. */
export const comeBy = (came: CameBy): void => void remember('cameBy', { ...came, at: deviceNow() })

/** What was noted within the last day. A clock that was set back does not prolong it. */
export const cameBy = (): CameBy | undefined => {
  const kept = recall('cameBy')
  if (!kept) return undefined
  const { at, ...came } = kept
  const age = deviceNow() - at
  if (age >= 0 && age < LASTS_MS) return came
  forget('cameBy')
  return undefined
}

/** What a deed is sent with: nothing, when he came by himself. */
export const via = (): { readonly via?: string } => {
  const came = cameBy()
  return came ? { via: came.token } : {}
}

/** Joins as he came by nobody. */
export const comeAlone = (): void => forget('cameBy')
