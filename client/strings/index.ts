import { useSyncExternalStore } from 'react'
import { recall, remember } from '@/lib/storage'
import type { Language } from './language'
import { mainTable } from './main'
import type { Table } from './table'
import type { Main } from './zh-cn'

export { type Language, LANGUAGES } from './language'
export type { Strings } from './zh-cn'

const listeners = new Set<() => void>()

/** Read from the device once; then only the member changes it. */
let current: Language | undefined

export const language = (): Language => (current ??= recall('language') ?? 'zh-CN')

export const setLanguage = (to: Language): void => {
  current = to
  remember('language', to)
  listeners.forEach((listener) => listener())
}

/** Calls back whenever another language was chosen; answers how to stop. */
export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const read = <W>(table: Table<W>, tongue: Language): W => table[tongue] ?? table['zh-CN']

/** The words of a feature as of now; for code outside of components, called at the moment of speaking. */
export const wordsFrom = <W>(table: Table<W>): W => read(table, language())

/** The words of a feature for a component, which is drawn anew when another language is chosen. */
export const useWords = <W>(table: Table<W>): W => read(table, useSyncExternalStore(onLanguage, language, language))

/** The words that the main package carries, as of now. */
export const strings = (): Main => wordsFrom(mainTable)

/** The words that the main package carries, for a component. */
export const useStrings = (): Main => useWords(mainTable)
