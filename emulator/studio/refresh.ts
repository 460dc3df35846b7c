/** Panels that show what the emulator knows ask to be drawn again after something has happened, and now and then. */
const tasks: (() => Promise<void>)[] = []
const EVERY_MS = 5_000

export const onRefresh = (task: () => Promise<void>): void => void tasks.push(task)

export const refreshSoon = (): void => void Promise.allSettled(tasks.map((task) => task()))

export const startRefreshing = (): void => {
  refreshSoon()
  setInterval(() => {
    if (!document.hidden) refreshSoon()
  }, EVERY_MS)
}
