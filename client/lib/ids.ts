/** Names one request for ever: it tells two requests apart and proves nothing, so Math.random is good enough. */
export const newRequestId = (): string => {
  const part = () =>
    Math.floor(Math.random() * 0x100000000)
      .toString(16)
      .padStart(8, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}
