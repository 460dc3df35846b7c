import type { Language } from './language'
import type { Widen } from './widen'

/** The words of one feature in every language. A page brings those of its features with it: they lie in the package of the page. */
export type Table<Words> = Readonly<Record<Language, Words>>

/** What another language says has to have the shape of the Chinese. */
export const table = <T>(zhCN: T & Widen<T>, en: Widen<T>): Table<Widen<T>> => ({ 'zh-CN': zhCN, en })
