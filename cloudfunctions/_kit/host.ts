/**
 * What a machine that runs the functions in its own process may lend them: a clock that can be moved, and a direct line to
 * its store in place of the SDK's HTTP. CloudBase lends nothing, so the property is absent there and everything is real.
 */
export interface Host {
  now(): number
  transport?: new (config: unknown) => unknown
}

export const host = (): Host | undefined => (process as unknown as Record<symbol, Host | undefined>)[Symbol.for('evergreen.host')]
