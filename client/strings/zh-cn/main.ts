import { badges } from './badges'
import { card } from './card'
import { common } from './common'
import { dates } from './dates'
import { errors } from './errors'
import { join } from './join'
import { kinds } from './kinds'
import { mall } from './mall'
import { me } from './me'
import { precise } from './precise'
import { privacy } from './privacy'
import { reminders } from './reminders'
import { tabs } from './tabs'
import { tasks } from './tasks'
import { tiers } from './tiers'
import { update } from './update'

/**
 * The words of the main package, which every member loads before anything else: those of the tab pages and of what any page may need.
 * What only a sub-package says has a table of its own beside this one (`client/strings/<feature>.ts`) and lies in that package.
 */
export const main = {
  badges,
  card,
  common,
  dates,
  errors,
  join,
  kinds,
  mall,
  me,
  precise,
  privacy,
  reminders,
  tabs,
  tasks,
  tiers,
  update,
} as const
