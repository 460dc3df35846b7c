import { persona } from '../identity.h5'
import { type Envelope, SilenceError } from './types'

/** The browser needs no preparation. */
export const prepare = (): void => undefined

/** Sends one call to the stand-in for `callFunction` and answers its body. Throws SilenceError when there is none. */
export const send = async (fn: string, envelope: Envelope, timeoutMs: number): Promise<unknown> => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch(`/call/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-evergreen-user': encodeURIComponent(persona()) },
      body: JSON.stringify(envelope),
      signal: abort.signal,
    })
    return await response.json()
  } catch (error) {
    if (abort.signal.aborted) throw new SilenceError('timeout')
    throw new SilenceError(error instanceof SyntaxError ? 'unreadable' : 'offline')
  } finally {
    clearTimeout(timer)
  }
}
