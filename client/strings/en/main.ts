import type { Main } from '../zh-cn'
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

export const main: Main = {
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
}
