import tcb from '@cloudbase/node-sdk'

/** Shorter than any function's own limit, so that a slow service is answered as `busy` and not by the platform's axe. */
const CALL_TIMEOUT_MS = 4_000

let opened: ReturnType<typeof tcb.init> | undefined

/** This environment, to the SDK; one per function instance. */
export const openApp = (): ReturnType<typeof tcb.init> =>
  (opened ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, timeout: CALL_TIMEOUT_MS }))
