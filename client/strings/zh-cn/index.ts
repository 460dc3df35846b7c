import type { Widen } from '../widen'
import { about } from './about'
import { activity } from './activity'
import { addresses } from './addresses'
import { benefits } from './benefits'
import { campaigns } from './campaigns'
import { checkIn } from './check-in'
import { cards } from './cards'
import { claim } from './claim'
import { entry } from './entry'
import { estimate } from './estimate'
import { expiring } from './expiring'
import { exporting } from './exporting'
import { faq } from './faq'
import { feedback } from './feedback'
import { figures } from './figures'
import { gift } from './gift'
import { giftDesk } from './gift-desk'
import { inbox } from './inbox'
import { invite } from './invite'
import { landing } from './landing'
import { leave } from './leave'
import { lottery } from './lottery'
import { main } from './main'
import { move } from './move'
import { mydata } from './mydata'
import { operator } from './operator'
import { outcome } from './outcome'
import { paying } from './paying'
import { points } from './points'
import { presents } from './presents'
import { products } from './products'
import { profile } from './profile'
import { race } from './race'
import { redemptions } from './redemptions'
import { reminding } from './reminding'
import { rules } from './rules'
import { safety } from './safety'
import { settings } from './settings'
import { sharing } from './sharing'
import { staff } from './staff'
import { terms } from './terms'
import { vouchers } from './vouchers'

/** The words of the app in Chinese: what other languages follow. One file per feature; pages load only those they say. */
export const zhCN = {
  ...main,
  about,
  activity,
  addresses,
  benefits,
  campaigns,
  checkIn,
  cards,
  claim,
  entry,
  estimate,
  expiring,
  exporting,
  faq,
  feedback,
  figures,
  gift,
  giftDesk,
  inbox,
  invite,
  landing,
  leave,
  lottery,
  move,
  mydata,
  operator,
  outcome,
  paying,
  points,
  presents,
  products,
  profile,
  race,
  redemptions,
  reminding,
  rules,
  safety,
  settings,
  sharing,
  staff,
  terms,
  vouchers,
} as const

export type Strings = Widen<typeof zhCN>

/** Those that the main package carries. */
export type Main = Widen<typeof main>
