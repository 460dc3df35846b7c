import { activityGet, activityJoin, activityList, photoAppeal, photoSubmit } from './activity'
import { avatarGet } from './avatar-get'
import { campaignList } from './campaign'
import { cardGet } from './card-get'
import { cardFreeze, cardReissue, cardUnfreeze } from './card-safety'
import { checkinDo, checkinMakeUp, checkinMonth } from './check-in'
import { codeGet } from './code-get'
import { expiringGet, pointsReinstate, rescueTake } from './expiring'
import { feedbackList, feedbackSend } from './feedback'
import { inboxList, inboxRead } from './inbox'
import { lotteryDraw, lotteryDraws, lotteryGet } from './lottery'
import { giftFavourite, giftGet, giftRedeem, giftsList } from './mall'
import { meGet } from './me-get'
import { memberExport } from './member-export'
import { memberJoin } from './member-join'
import { memberLeave } from './member-leave'
import { moveBegin, moveFinish } from './move'
import { pointsExplain } from './points-explain'
import { pointsList } from './points-list'
import { pointsQuote } from './points-quote'
import { presentAccept, presentOffer, presentOpen, presentRefuse, presentsList, presentWithdraw } from './present'
import { profileUpdate } from './profile-update'
import { programGet } from './program-get'
import { raceGet, raceOpt } from './race'
import { receiptClaim } from './receipt-claim'
import {
  addressList,
  addressRemove,
  addressSave,
  redemptionCancel,
  redemptionGet,
  redemptionPay,
  redemptionRate,
  redemptionReveal,
  redemptionsList,
} from './redemption'
import { reminderOpen, remindersGet, remindersUpdate } from './reminders'
import { settingsUpdate } from './settings-update'
import { inviteCode, inviteGet, shareGet, shareOpen } from './share'
import { browseBegin, browseFinish, productsList, taskClaim, tasksList } from './task'

export type { ActivityDetail, ActivityFace, PhotoView } from './activity'
export type { CheckedIn, CheckInMonth } from './check-in'
export type { Drawn, LotteryAnswer } from './lottery'
export type { RaceAnswer } from './race'
export type { InviteAnswer, Opened, ShareAnswer } from './share'
export type { ProductsAnswer, ProductView, TasksAnswer, TaskView } from './task'
export type { Campaign, CampaignsAnswer } from './campaign'
export type { CardAnswer } from './card-get'
export type { ExpiringAnswer, Reinstated, Rescued, RescueOfferView } from './expiring'
export type { GiftDetail, GiftFace, GiftsPage, PaymentRequest, Redeemed, RedemptionFace } from './mall'
export type { AddressBook, Cancelled, Payable, RedemptionDetail, RedemptionsPage } from './redemption'
export type { RemindersAnswer } from './reminders'
export type { FeedbackPage } from './feedback'
export type { InboxPage } from './inbox'
export type { Me, MeAnswer } from './me-get'
export type { MemberExport } from './member-export'
export type { ProofKind } from './move'
export type { ExplainedEntry } from './points-explain'
export type { PointsBooks, PointsItem, PointsPage } from './points-list'
export type { QuotedPoints } from './points-quote'
export type { Offered, OpenedPresent, PresentFace, PresentsPage, Withdrawn } from './present'
export type { PublicDaily, PublicProgram, PublicRescue } from './program-get'

/** The typed map of what a member may call: action name → contract. */
export const memberActions = {
  'member.join': memberJoin,
  'member.leave': memberLeave,
  'member.export': memberExport,
  'me.get': meGet,
  'profile.update': profileUpdate,
  'avatar.get': avatarGet,
  'settings.update': settingsUpdate,
  'card.get': cardGet,
  'code.get': codeGet,
  'card.freeze': cardFreeze,
  'card.unfreeze': cardUnfreeze,
  'card.reissue': cardReissue,
  'move.begin': moveBegin,
  'move.finish': moveFinish,
  'points.list': pointsList,
  'points.explain': pointsExplain,
  'points.quote': pointsQuote,
  'receipt.claim': receiptClaim,
  'program.get': programGet,
  'campaign.list': campaignList,
  'inbox.list': inboxList,
  'inbox.read': inboxRead,
  'feedback.send': feedbackSend,
  'feedback.list': feedbackList,
  'checkin.do': checkinDo,
  'checkin.makeUp': checkinMakeUp,
  'checkin.month': checkinMonth,
  'tasks.list': tasksList,
  'task.claim': taskClaim,
  'products.list': productsList,
  'browse.begin': browseBegin,
  'browse.finish': browseFinish,
  'activity.list': activityList,
  'activity.get': activityGet,
  'activity.join': activityJoin,
  'photo.submit': photoSubmit,
  'photo.appeal': photoAppeal,
  'share.get': shareGet,
  'share.open': shareOpen,
  'invite.get': inviteGet,
  'invite.code': inviteCode,
  'race.get': raceGet,
  'race.opt': raceOpt,
  'lottery.get': lotteryGet,
  'lottery.draw': lotteryDraw,
  'lottery.draws': lotteryDraws,
  'expiring.get': expiringGet,
  'rescue.take': rescueTake,
  'points.reinstate': pointsReinstate,
  'reminders.get': remindersGet,
  'reminders.update': remindersUpdate,
  'reminder.open': reminderOpen,
  'gifts.list': giftsList,
  'gift.get': giftGet,
  'gift.redeem': giftRedeem,
  'gift.favourite': giftFavourite,
  'redemptions.list': redemptionsList,
  'redemption.get': redemptionGet,
  'redemption.pay': redemptionPay,
  'redemption.cancel': redemptionCancel,
  'redemption.reveal': redemptionReveal,
  'redemption.rate': redemptionRate,
  'address.list': addressList,
  'address.save': addressSave,
  'address.remove': addressRemove,
  'presents.list': presentsList,
  'present.offer': presentOffer,
  'present.open': presentOpen,
  'present.accept': presentAccept,
  'present.refuse': presentRefuse,
  'present.withdraw': presentWithdraw,
} as const
