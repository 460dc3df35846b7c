import type { MemberAction } from '../../../shared/contracts'
import type { Act } from '../request'
import { getActivity } from './activity-get'
import { joinActivity } from './activity-join'
import { listActivities } from './activity-list'
import { getAvatar } from './avatar-get'
import { listCampaigns } from './campaign-list'
import { getCard } from './card-get'
import { freezeCard, reissueCard, unfreezeCard } from './card-safety'
import { checkIn } from './checkin-do'
import { makeUpCheckIn } from './checkin-make-up'
import { getCheckInMonth } from './checkin-month'
import { getCode } from './code-get'
import { getExpiring } from './expiring-get'
import { getRedemption } from './redemption-get'
import { payRedemption } from './redemption-pay'
import { cancelRedemption } from './redemption-cancel'
import { revealRedemption } from './redemption-reveal'
import { rateRedemption } from './redemption-rate'
import { listAddresses } from './address-list'
import { saveAddress } from './address-save'
import { removeAddress } from './address-remove'
import { redeemGift } from './gift-redeem'
import { listRedemptions } from './redemptions-list'
import { listFeedback } from './feedback-list'
import { sendFeedback } from './feedback-send'
import { listInbox } from './inbox-list'
import { readInbox } from './inbox-read'
import { drawLottery } from './lottery-draw'
import { listDraws } from './lottery-draws'
import { getLottery } from './lottery-get'
import { getMe } from './me-get'
import { favouriteGift } from './gift-favourite'
import { getGift } from './gift-get'
import { listGifts } from './gifts-list'
import { getInviteCode } from './invite-code'
import { getInvite } from './invite-get'
import { exportMember } from './member-export'
import { joinMember } from './member-join'
import { leaveMember } from './member-leave'
import { beginMove } from './move-begin'
import { finishMove } from './move-finish'
import { appealPhoto } from './photo-appeal'
import { submitPhoto } from './photo-submit'
import { explainPoints } from './points-explain'
import { listPoints } from './points-list'
import { reinstatePoints } from './points-reinstate'
import { quotePoints } from './points-quote'
import { acceptPresent } from './present-accept'
import { offerPresent } from './present-offer'
import { openPresent } from './present-open'
import { refusePresent } from './present-refuse'
import { withdrawPresent } from './present-withdraw'
import { listPresents } from './presents-list'
import { listProducts } from './products-list'
import { beginBrowsing } from './browse-begin'
import { finishBrowsing } from './browse-finish'
import { getRace } from './race-get'
import { optRace } from './race-opt'
import { updateProfile } from './profile-update'
import { getProgram } from './program-get'
import { takeRescue } from './rescue-take'
import { openReminder } from './reminder-open'
import { getReminders } from './reminders-get'
import { updateReminders } from './reminders-update'
import { claimOwnReceipt } from './receipt-claim'
import { updateSettings } from './settings-update'
import { claimTask } from './task-claim'
import { listTasks } from './tasks-list'
import { getShare } from './share-get'
import { openShare } from './share-open'

/** Who serves each action; the type makes a missing one a build error. */
export const ACTS: { readonly [A in MemberAction]: Act<A> } = {
  'member.join': joinMember,
  'member.leave': leaveMember,
  'member.export': exportMember,
  'me.get': getMe,
  'profile.update': updateProfile,
  'avatar.get': getAvatar,
  'settings.update': updateSettings,
  'card.get': getCard,
  'code.get': getCode,
  'card.freeze': freezeCard,
  'card.unfreeze': unfreezeCard,
  'card.reissue': reissueCard,
  'move.begin': beginMove,
  'move.finish': finishMove,
  'points.list': listPoints,
  'points.explain': explainPoints,
  'points.quote': quotePoints,
  'receipt.claim': claimOwnReceipt,
  'program.get': getProgram,
  'campaign.list': listCampaigns,
  'inbox.list': listInbox,
  'inbox.read': readInbox,
  'feedback.send': sendFeedback,
  'feedback.list': listFeedback,
  'checkin.do': checkIn,
  'checkin.makeUp': makeUpCheckIn,
  'checkin.month': getCheckInMonth,
  'tasks.list': listTasks,
  'task.claim': claimTask,
  'products.list': listProducts,
  'browse.begin': beginBrowsing,
  'browse.finish': finishBrowsing,
  'activity.list': listActivities,
  'activity.get': getActivity,
  'activity.join': joinActivity,
  'photo.submit': submitPhoto,
  'photo.appeal': appealPhoto,
  'share.get': getShare,
  'share.open': openShare,
  'invite.get': getInvite,
  'invite.code': getInviteCode,
  'race.get': getRace,
  'race.opt': optRace,
  'lottery.get': getLottery,
  'lottery.draw': drawLottery,
  'lottery.draws': listDraws,
  'expiring.get': getExpiring,
  'rescue.take': takeRescue,
  'points.reinstate': reinstatePoints,
  'reminders.get': getReminders,
  'reminders.update': updateReminders,
  'reminder.open': openReminder,
  'gifts.list': listGifts,
  'gift.get': getGift,
  'gift.redeem': redeemGift,
  'gift.favourite': favouriteGift,
  'redemptions.list': listRedemptions,
  'redemption.get': getRedemption,
  'redemption.pay': payRedemption,
  'redemption.cancel': cancelRedemption,
  'redemption.reveal': revealRedemption,
  'redemption.rate': rateRedemption,
  'address.list': listAddresses,
  'address.save': saveAddress,
  'address.remove': removeAddress,
  'presents.list': listPresents,
  'present.offer': offerPresent,
  'present.open': openPresent,
  'present.accept': acceptPresent,
  'present.refuse': refusePresent,
  'present.withdraw': withdrawPresent,
}
