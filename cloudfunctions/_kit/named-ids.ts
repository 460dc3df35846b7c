/** `points-credited=VRR0…,campaign=9nLI…` as pairs; what is not of this form says nothing. */
export const namedIds = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(',')
      .map((pair) => pair.split('=').map((part) => part.trim()))
      .flatMap(([name, id, ...more]) => (name && id && more.length === 0 ? [[name, id] as const] : [])),
  )
