/** A browser does not say when its page is photographed. @returns how to stop watching */
export const watchCapture = (_onShot: () => void): (() => void) => ignore

const ignore = (): void => undefined
