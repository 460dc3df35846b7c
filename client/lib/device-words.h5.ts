/** What the device says of itself, at most 400 characters: the functions hash it at once (see `member.join`). */
export const deviceWords = (): string =>
  [navigator.userAgent, `${window.screen.width}x${window.screen.height}@${window.devicePixelRatio}`, navigator.language]
    .join('|')
    .slice(0, 400)
