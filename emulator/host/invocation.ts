import { AsyncLocalStorage } from 'node:async_hooks'

/** One running call of a function, as the storage hook sees it: who it is, how much it has read and written, whether it still lives. */
export interface Invocation {
  readonly id: string
  readonly functionName: string
  readonly action: string
  storageCalls: number
  storageAnswers: number
  /** A dead invocation was answered already (time-out, crash); nothing it still asks for is ever answered. */
  dead: boolean
  /** Resolves when the invocation was ended by force; never, when it ends by itself. */
  readonly killed: Promise<void>
  /** Ends the invocation at once, as when its process is killed. */
  crash(words: string): void
}

const running = new AsyncLocalStorage<Invocation>()
const byId = new Map<string, Invocation>()

export const currentInvocation = (): Invocation | undefined => running.getStore()

/** The invocation of an id that came in over HTTP, where the asynchronous context ends at the socket. */
export const findInvocation = (id: string): Invocation | undefined => byId.get(id)

export const runInvocation = <T>(invocation: Invocation, work: () => T): T => running.run(invocation, work)

/** Keeps an invocation findable by id until the returned function is called. */
export const registerInvocation = (invocation: Invocation): (() => void) => {
  byId.set(invocation.id, invocation)
  return () => byId.delete(invocation.id)
}

/** A promise that never settles: what a killed process gets from a storage call that was under way. */
export const never = (): Promise<never> => new Promise(() => undefined)
