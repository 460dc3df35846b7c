/** How the head of a page is laid out, in real pixels. */
export interface HeadMetrics {
  /** Height of the system's status bar. */
  readonly statusBar: number
  /** Height of our bar below it. */
  readonly bar: number
  /** Space at the right that belongs to the system. */
  readonly reserved: number
}

/** A browser draws its own frame: nothing is reserved. */
export const headMetrics = (): HeadMetrics => ({ statusBar: 0, bar: 48, reserved: 0 })

/** Height and width of the visible page, in real pixels. */
export const viewport = (): { width: number; height: number } => ({
  width: Math.min(window.innerWidth, 480),
  height: window.innerHeight,
})

/** What one design unit measures on this screen; the root size has the same bounds as in the build's configuration. */
export const unit = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 20

/** Calls go to a machine at hand: asking steadily costs nothing. */
export const CALLS_COST = false
