import { useSyncExternalStore } from 'react'

/** A value that tells when it has become another. */
export interface Observable<T> {
  get(): T
  set(value: T): void
  /** Calls the listener after each change. @returns how to stop that */
  subscribe(listener: () => void): () => void
}

export const observable = <T>(first: T): Observable<T> => {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The value as of now, drawn again when it changes. */
export const useObservable = <T>(value: Observable<T>): T => useSyncExternalStore(value.subscribe, value.get, value.get)
