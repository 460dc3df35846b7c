import type { Strings } from '../zh-cn'
import { about } from './about'
import { benefits } from './benefits'
import { card } from './card'
import { claim } from './claim'
import { common } from './common'
import { dates } from './dates'
import { entry } from './entry'
import { errors } from './errors'
import { exporting } from './exporting'
import { faq } from './faq'
import { feedback } from './feedback'
import { inbox } from './inbox'
import { join } from './join'
import { kinds } from './kinds'
import { leave } from './leave'
import { me } from './me'
import { move } from './move'
import { mydata } from './mydata'
import { outcome } from './outcome'
import { points } from './points'
import { precise } from './precise'
import { privacy } from './privacy'
import { profile } from './profile'
import { rules } from './rules'
import { safety } from './safety'
import { settings } from './settings'
import { staff } from './staff'
import { tabs } from './tabs'
import { terms } from './terms'
import { tiers } from './tiers'
import { update } from './update'

/** The words of the app in English. */
export const en: Strings = {
  about,
  benefits,
  card,
  claim,
  common,
  dates,
  entry,
  errors,
  exporting,
  faq,
  feedback,
  inbox,
  join,
  kinds,
  leave,
  me,
  move,
  mydata,
  outcome,
  points,
  precise,
  privacy,
  profile,
  rules,
  safety,
  settings,
  staff,
  tabs,
  terms,
  tiers,
  update,
}
