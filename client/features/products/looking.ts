/** How long something has been looked at: only while it is in sight, and in one sitting or several. */
export interface Looking {
  /** Gathered in the sittings before, ms. */
  readonly gathered: number
  /** When the present sitting began (epoch ms); undefined while nobody looks. */
  readonly since?: number
}

export const NOT_YET: Looking = { gathered: 0 }

export const resumed = (looking: Looking, now: number): Looking => (looking.since === undefined ? { ...looking, since: now } : looking)

export const paused = (looking: Looking, now: number): Looking => ({ gathered: gatheredBy(looking, now) })

/** A clock that was set back takes nothing away. */
const gatheredBy = ({ gathered, since }: Looking, now: number): number => gathered + (since === undefined ? 0 : Math.max(0, now - since))

/** What of so many seconds is left, ms. */
export const leftOf = (looking: Looking, seconds: number, now: number): number => Math.max(0, seconds * 1000 - gatheredBy(looking, now))
