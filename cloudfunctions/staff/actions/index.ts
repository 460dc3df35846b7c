import type { StaffAction } from '../../../shared/contracts'
import type { StaffRole } from '../../../shared/contracts/documents/staff'
import type { StaffAct } from '../request'
import { listCampaigns } from './campaign-list'
import { pauseCampaign } from './campaign-pause'
import { resumeCampaign } from './campaign-resume'
import { freezeCard, unfreezeCard } from './card-safety'
import { answerFeedback } from './feedback-answer'
import { forecastExpiry } from './expiry-forecast'
import { listExpiry } from './expiry-list'
import { listFeedback } from './feedback-list'
import { takeCodes } from './gift-codes'
import { listGifts } from './gift-list'
import { pictureGift } from './gift-picture'
import { saveGift } from './gift-save'
import { stateGift } from './gift-state'
import { stockGift } from './gift-stock'
import { listJobs } from './jobs-list'
import { listJournal } from './journal-list'
import { lookUpMember } from './member-lookup'
import { assistReceipt } from './receipt-assist'
import { creditByHand } from './sale-credit'
import { findSale } from './sale-find'
import { quoteByHand } from './sale-quote'
import { refundByHand } from './sale-refund'
import { listNotices } from './notice-list'
import { publishNotice } from './notice-publish'
import { withdrawNotice } from './notice-withdraw'
import { decidePhoto } from './photo-decide'
import { queuePhotos } from './photo-queue'
import { checkProgram } from './program-check'
import { listPrograms } from './program-list'
import { publishProgram } from './program-publish'
import { readProgram } from './program-read'
import { withdrawProgram } from './program-withdraw'
import { readRemindersEffect } from './reminders-effect'
import { listRisk } from './risk-list'
import { decideRisk } from './risk-decide'
import { clawBack } from './risk-clawback'
import { getStaff } from './staff-me'
import { listShipments } from './shipment-list'
import { sendShipment } from './shipment-send'
import { consumeVoucher, undoVoucher } from './voucher-change'
import { findVoucher } from './voucher-find'
import { listVouchers } from './voucher-list'

/** Who serves each action, and from which role on it may be asked for; the type makes a missing one a build error. */
export const ACTS: { readonly [A in StaffAction]: { readonly role: StaffRole; readonly act: StaffAct<A> } } = {
  'staff.me': { role: 'clerk', act: getStaff },
  'member.lookup': { role: 'clerk', act: lookUpMember },
  'sale.quote': { role: 'clerk', act: quoteByHand },
  'sale.credit': { role: 'clerk', act: creditByHand },
  'sale.find': { role: 'clerk', act: findSale },
  'sale.refund': { role: 'clerk', act: refundByHand },
  'receipt.assist': { role: 'clerk', act: assistReceipt },
  'card.freeze': { role: 'clerk', act: freezeCard },
  'card.unfreeze': { role: 'manager', act: unfreezeCard },
  'journal.list': { role: 'clerk', act: listJournal },
  'feedback.list': { role: 'manager', act: listFeedback },
  'feedback.answer': { role: 'manager', act: answerFeedback },
  'notice.list': { role: 'manager', act: listNotices },
  'notice.publish': { role: 'manager', act: publishNotice },
  'notice.withdraw': { role: 'manager', act: withdrawNotice },
  'program.list': { role: 'operator', act: listPrograms },
  'program.read': { role: 'operator', act: readProgram },
  'program.check': { role: 'operator', act: checkProgram },
  'program.publish': { role: 'operator', act: publishProgram },
  'program.withdraw': { role: 'operator', act: withdrawProgram },
  'campaign.list': { role: 'operator', act: listCampaigns },
  'campaign.pause': { role: 'operator', act: pauseCampaign },
  'campaign.resume': { role: 'operator', act: resumeCampaign },
  'risk.list': { role: 'manager', act: listRisk },
  'risk.decide': { role: 'manager', act: decideRisk },
  'risk.clawback': { role: 'operator', act: clawBack },
  'photo.queue': { role: 'manager', act: queuePhotos },
  'expiry.forecast': { role: 'operator', act: forecastExpiry },
  'expiry.list': { role: 'operator', act: listExpiry },
  'reminders.effect': { role: 'operator', act: readRemindersEffect },
  'jobs.list': { role: 'operator', act: listJobs },
  'photo.decide': { role: 'manager', act: decidePhoto },
  'gift.list': { role: 'manager', act: listGifts },
  'gift.save': { role: 'operator', act: saveGift },
  'gift.state': { role: 'operator', act: stateGift },
  'gift.stock': { role: 'manager', act: stockGift },
  'gift.codes': { role: 'operator', act: takeCodes },
  'gift.picture': { role: 'operator', act: pictureGift },
  'voucher.find': { role: 'clerk', act: findVoucher },
  'voucher.consume': { role: 'clerk', act: consumeVoucher },
  'voucher.undo': { role: 'clerk', act: undoVoucher },
  'voucher.list': { role: 'clerk', act: listVouchers },
  'shipment.list': { role: 'manager', act: listShipments },
  'shipment.send': { role: 'manager', act: sendShipment },
}
