import Taro from '@tarojs/taro'
import type {
  ActivityFace,
  CampaignsAnswer,
  CardAnswer,
  CheckInMonth,
  ExpiringAnswer,
  FeedbackPage,
  GiftsPage,
  InboxPage,
  MeAnswer,
  PointsPage,
  PresentsPage,
  ProductsAnswer,
  PublicProgram,
  RedemptionDetail,
  RedemptionsPage,
  TasksAnswer,
} from '@shared/contracts'
import type { AskingMoment } from '@shared/domain/reminders/kinds'
import type { Day } from '@shared/domain/time'
import type { Language } from '../strings/language'
import type { FunctionName, Input } from './call/contracts'
import { accountScope } from './identity'

/** What the device keeps. Values are plain JSON; a value of another shape version is as good as none. */
export interface Kept {
  /** Last answer of `card.get`: what the card shows before, and without, any network. */
  card: CardAnswer
  /** Epoch ms (server's clock) of that answer. */
  cardAt: number
  /** First page of the unfiltered history. */
  history: PointsPage
  /** Difference of the server's clock to the device's, ms. */
  clockOffset: number
  /** Writes that were sent, or about to be, and have no definite answer yet, by their key. */
  pending: Record<string, PendingOp>
  /** Brightness to go back to; present only while ours is in force. */
  brightnessBefore: number
  /** Last answer of `me.get`. */
  me: MeAnswer
  /** The member's own picture, under the id that names it. */
  avatar: { readonly avatarId: string; readonly dataUri: string }
  /** The rules as they were last seen. */
  program: PublicProgram
  /** What was announced when it was last seen. */
  campaigns: CampaignsAnswer
  /** The activities as they were last seen. */
  activities: readonly ActivityFace[]
  /** What names the member on cards that he shares. */
  shareToken: string
  /** The tasks as they stood on a day; on another day they stand differently. */
  tasks: { readonly day: Day; readonly answer: TasksAnswer }
  /** The check-ins of the month in which they were asked for last. */
  checkIns: CheckInMonth
  products: ProductsAnswer
  /** What was about to die when it was last seen, and what could be done about it. */
  expiring: ExpiringAnswer
  /** How the mall opened when it was last seen. */
  gifts: GiftsPage
  /** What can still be used of what was redeemed: the first page of it, and each as it was last opened, the latest first. */
  redemptions: RedemptionsPage
  vouchers: readonly RedemptionDetail[]
  /** What was given to friends, as it was last seen. */
  presents: PresentsPage
  /** On which Shanghai day the member was last offered reminders at each moment. */
  offered: Partial<Record<AskingMoment, Day>>
  /** By whose card or invitation somebody came and wants to take part; `at` in epoch ms. */
  cameBy: { readonly token: string; readonly name: string; readonly activityId?: string; readonly at: number }
  /** First page of the inbox, and of what the member has written to the shop. */
  inbox: InboxPage
  feedback: FeedbackPage
  /** Commitments of lotteries, as this phone first saw them, by lottery. */
  commitments: Readonly<Record<string, { readonly commitment: string; readonly at: string }>>
  /** Announcements that the member has put away, the latest last. */
  noticesDismissed: readonly string[]
  /** What the member is writing to the shop and has not sent. */
  feedbackDraft: Input<'member', 'feedback.send'>
  /** What the member chose about how the app looks (`preferences.ts` says what holds before). */
  textSize: 'normal' | 'large'
  language: Language
}

export interface PendingOp {
  readonly fn: FunctionName
  readonly action: string
  readonly input: unknown
  readonly requestId: string
}

const SHAPE = 2

const nameOf = (key: keyof Kept): string => `evergreen:${SHAPE}:${accountScope()}:${key}`

/** Undefined when nothing is kept or the storage is unusable: the caller then behaves as on the first day. */
export const recall = <K extends keyof Kept>(key: K): Kept[K] | undefined => {
  try {
    const value: unknown = Taro.getStorageSync(nameOf(key))
    return value === '' || value === null || value === undefined ? undefined : (value as Kept[K])
  } catch {
    return undefined
  }
}

/** False when the device refused (storage full or switched off). */
export const remember = <K extends keyof Kept>(key: K, value: Kept[K]): boolean => {
  try {
    Taro.setStorageSync(nameOf(key), value)
    return true
  } catch {
    return false
  }
}

export const forget = (key: keyof Kept): void => {
  try {
    Taro.removeStorageSync(nameOf(key))
  } catch {
    // Nothing was kept, which is what the caller wants.
  }
}
