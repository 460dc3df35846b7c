import { useSyncExternalStore } from 'react'
import { recall, remember } from '@/lib/storage'
import { en } from './en'
import type { Language } from './language'
import { type Strings, zhCN } from './zh-cn'

export { type Language, LANGUAGES } from './language'
export type { Strings } from './zh-cn'

/** Every word of the app stands in one of these tables; nothing else in the client contains words for people. */
const TABLES: Record<Language, Strings> = { 'zh-CN': zhCN, en }

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

/** The words as of now; for code outside of components, called at the moment of speaking. */
export const strings = (): Strings => TABLES[language()] ?? zhCN

/** The words for a component, which is drawn anew when another language is chosen. */
export const useStrings = (): Strings => TABLES[useSyncExternalStore(onLanguage, language, language)] ?? zhCN
