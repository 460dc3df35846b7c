import type { Widen } from '../widen'
import { card } from './card'
import { claim } from './claim'
import { common } from './common'
import { dates } from './dates'
import { entry } from './entry'
import { errors } from './errors'
import { exporting } from './exporting'
import { join } from './join'
import { kinds } from './kinds'
import { points } from './points'
import { tabs } from './tabs'
import { terms } from './terms'
import { tiers } from './tiers'

/** The words of the app in Chinese: the table that other languages follow. One file per feature. */
export const zhCN = { card, claim, common, dates, entry, errors, exporting, join, kinds, points, tabs, terms, tiers } as const

export type Strings = Widen<typeof zhCN>
