import { type FaultKind, type Reader, type Store, StoreFault, type Transaction } from '../../cloudfunctions/_kit/store'
import type { Duties, Worker } from './worker'

/** A call of the storage port, of a transaction where one is named. */
interface Call {
  readonly method: string
  readonly args: readonly unknown[]
  readonly transaction?: number
}

type Outcome = { readonly value: unknown } | { readonly fault: FaultKind; readonly words: string }

type Methods = Record<string, (...args: readonly unknown[]) => Promise<unknown>>

/** Serves a store to another process. */
export const storeDuties = (store: Store): Duties => {
  const open = new Map<number, Transaction>()
  let begun = 0
  const begin = async (): Promise<number> => {
    open.set(++begun, await store.begin())
    return begun
  }
  const run = ({ method, args, transaction }: Call): Promise<unknown> => {
    if (method === 'begin') return begin()
    const target = transaction === undefined ? store : open.get(transaction)!
    if (transaction !== undefined && ['commit', 'abort'].includes(method)) open.delete(transaction)
    return (target as unknown as Methods)[method]!(...args)
  }
  const answer = async (call: Call): Promise<Outcome> => {
    try {
      return { value: await run(call) }
    } catch (error) {
      if (error instanceof StoreFault) return { fault: error.kind, words: error.message }
      throw error
    }
  }
  return { store: answer }
}

/** The storage port on a store of another process, so that what is measured here has none of its memory and none of its work. */
export const farStore = (worker: Worker): Store => {
  const call =
    (method: string, transaction?: number) =>
    async (...args: readonly unknown[]): Promise<never> => {
      const named = transaction === undefined ? {} : { transaction }
      const outcome = await worker.ask<Outcome>('store', { method, args, ...named } satisfies Call)
      if ('fault' in outcome) throw new StoreFault(outcome.fault, outcome.words)
      return outcome.value as never
    }
  const get = (transaction?: number): Reader['get'] => {
    const read = call('get', transaction)
    // A process cannot send another one `undefined`.
    return async (...args) => (await read(...args)) ?? undefined
  }
  const transactionOf = (id: number): Transaction => ({
    get: get(id),
    find: call('find', id),
    insert: call('insert', id),
    replace: call('replace', id),
    commit: call('commit', id),
    abort: call('abort', id),
  })
  const begin = call('begin')
  return {
    get: get(),
    find: call('find'),
    count: call('count'),
    update: call('update'),
    increment: call('increment'),
    remove: call('remove'),
    begin: async () => transactionOf(await begin()),
  }
}
