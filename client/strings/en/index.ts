import type { Strings } from '../zh-cn'
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

/** The words of the app in English. */
export const en: Strings = { card, claim, common, dates, entry, errors, exporting, join, kinds, points, tabs, terms, tiers }
