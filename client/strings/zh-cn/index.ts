import type { Widen } from '../widen'
import { common } from './common'

/** The words of the app in Chinese: the table that other languages follow. One file per feature. */
export const zhCN = { common } as const

export type Strings = Widen<typeof zhCN>
