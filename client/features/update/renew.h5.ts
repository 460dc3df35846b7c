/** A browser fetches the newest version whenever the page is loaded. */
export const watchUpdates = (_onReady: () => void): void => undefined

/** Starts the app anew, in its newest version. */
export const renew = (): void => window.location.reload()
