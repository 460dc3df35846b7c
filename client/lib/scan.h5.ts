/** A browser has no scanner of its own: the code is typed. */
export const canScan = false

export const scan = (): Promise<string | undefined> => Promise.resolve(undefined)
