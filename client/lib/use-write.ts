import { useEffect, useRef, useState } from 'react'
import {
  type Caller,
  CallError,
  type Data,
  type FunctionName,
  type Input,
  isOffline,
  isOutdated,
  isUnknown,
  type WriteAction,
} from './call'
import type { FieldFault } from '@shared/errors'
import { pendingOps } from './pending-ops'
import { wordsOf } from './words'

export type WriteState<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  /** Refused, in words, with the code and the wrong fields for those who want to say more. */
  | { readonly step: 'refused'; readonly words: string; readonly code: string; readonly fields: readonly FieldFault[] }
  /** Sent, and nobody knows yet whether it took effect: `send` again asks, and never does it twice. */
  | { readonly step: 'unknown'; readonly offline: boolean; readonly outdated: boolean }
  | { readonly step: 'done'; readonly data: T }

interface Writing<F extends FunctionName, A extends WriteAction<F>> {
  readonly fn: F
  readonly caller: Caller<F>
  readonly action: A
  /** Told once of each definite success, also of one that an earlier visit had begun. */
  readonly onDone?: (data: Data<F, A>) => void
}

const stateAfter = (error: unknown): WriteState<never> =>
  isUnknown(error)
    ? { step: 'unknown', offline: isOffline(error), outdated: isOutdated(error) }
    : { step: 'refused', words: wordsOf(error), code: codeOf(error), fields: (error instanceof CallError && error.details?.fields) || [] }

const codeOf = (error: unknown): string => (error instanceof CallError ? error.code : 'internal')

/**
 * One kind of change that a page offers. A second tap while one is under way does nothing; what was undecided when the app was
 * closed is asked again when the page opens. `key` names what is being done and so tells two changes of a kind apart.
 */
export const useWrite = <F extends FunctionName, A extends WriteAction<F>>({ fn, caller, action, onDone }: Writing<F, A>) => {
  const [state, setState] = useState<WriteState<Data<F, A>>>({ step: 'idle' })
  // State is a render late for the second of two quick taps; this is not.
  const running = useRef(false)
  const last = useRef<{ input: Input<F, A>; key: string }>()
  const told = useRef(onDone)
  told.current = onDone

  const send = async (input: Input<F, A>, key: string = action): Promise<Data<F, A> | undefined> => {
    if (running.current) return undefined
    running.current = true
    last.current = { input, key }
    setState({ step: 'sending' })
    try {
      const data = await caller.act(action, input, key)
      setState({ step: 'done', data })
      told.current?.(data)
      return data
    } catch (error) {
      setState(stateAfter(error))
      return undefined
    } finally {
      running.current = false
    }
  }

  useEffect(() => {
    const [undecided] = pendingOps(action, fn)
    if (undecided) void send(undecided[1].input as Input<F, A>, undecided[0])
    // Once, when the page opens.
  }, [])

  return {
    state,
    busy: state.step === 'sending',
    problem: state.step === 'refused' ? state.words : undefined,
    send,
    /** Asks again what is still undecided. */
    again: () => (last.current ? send(last.current.input, last.current.key) : Promise.resolve(undefined)),
    reset: () => setState({ step: 'idle' }),
  }
}
