import type { Strings } from '../zh-cn'
import { common } from './common'

/** The words of the app in English. */
export const en: Strings = { common }
