import { campaignList, campaignPause, campaignResume } from './campaign'
import { staffFreeze, staffUnfreeze } from './card'
import { expiryForecast, expiryList } from './expiry'
import { feedbackAnswer, staffFeedbackList } from './feedback'
import { staffGiftCodes, staffGiftList, staffGiftPicture, staffGiftSave, staffGiftState, staffGiftStock } from './gift'
import { jobsList } from './jobs'
import { journalList } from './journal-list'
import { staffLookup } from './member-lookup'
import { noticeList, noticePublish, noticeWithdraw } from './notice'
import { photoDecide, photoQueue } from './photo'
import { programCheck, programList, programPublish, programRead, programWithdraw } from './program'
import { remindersEffect } from './reminders'
import { riskClawback, riskDecide, riskList } from './risk'
import { receiptAssist, saleCredit, saleFind, saleRefund } from './sale'
import { saleQuote } from './sale-quote'
import { shipmentList, shipmentSend, voucherConsume, voucherFind, voucherList, voucherUndo } from './voucher'
import { staffMe } from './staff-me'

export type { CampaignView, CostView } from './campaign'
export type { ExpiryForecast, ExpiryPage } from './expiry'
export type { StaffFeedbackPage } from './feedback'
export type { JobsAnswer } from './jobs'
export type { JournalPage } from './journal-list'
export type { MemberInFront } from './member-in-front'
export type { LookedUp } from './member-lookup'
export type { NoticeView } from './notice'
export type { PhotoQueue, QueuedPhoto } from './photo'
export type { RemindersEffect } from './reminders'
export type { RiskCase, RiskPage } from './risk'
export type { VersionView } from './program'
export type { FoundSale } from './sale'
export type { CodesTaken, ManagedGift, ManagedGifts } from './gift'
export type { Shipments, VoucherFace, WaitingVouchers } from './voucher'
export type { StaffMe } from './staff-me'

/** The typed map of what shop staff may call: action name → contract. To everybody else each of them is `not_found`. */
export const staffActions = {
  'staff.me': staffMe,
  'member.lookup': staffLookup,
  'sale.quote': saleQuote,
  'sale.credit': saleCredit,
  'sale.find': saleFind,
  'sale.refund': saleRefund,
  'receipt.assist': receiptAssist,
  'card.freeze': staffFreeze,
  'card.unfreeze': staffUnfreeze,
  'journal.list': journalList,
  'feedback.list': staffFeedbackList,
  'feedback.answer': feedbackAnswer,
  'notice.list': noticeList,
  'notice.publish': noticePublish,
  'notice.withdraw': noticeWithdraw,
  'program.list': programList,
  'program.read': programRead,
  'program.check': programCheck,
  'program.publish': programPublish,
  'program.withdraw': programWithdraw,
  'campaign.list': campaignList,
  'campaign.pause': campaignPause,
  'campaign.resume': campaignResume,
  'risk.list': riskList,
  'risk.decide': riskDecide,
  'risk.clawback': riskClawback,
  'photo.queue': photoQueue,
  'photo.decide': photoDecide,
  'expiry.forecast': expiryForecast,
  'expiry.list': expiryList,
  'reminders.effect': remindersEffect,
  'jobs.list': jobsList,
  'gift.list': staffGiftList,
  'gift.save': staffGiftSave,
  'gift.state': staffGiftState,
  'gift.stock': staffGiftStock,
  'gift.codes': staffGiftCodes,
  'gift.picture': staffGiftPicture,
  'voucher.find': voucherFind,
  'voucher.consume': voucherConsume,
  'voucher.undo': voucherUndo,
  'voucher.list': voucherList,
  'shipment.list': shipmentList,
  'shipment.send': shipmentSend,
} as const
