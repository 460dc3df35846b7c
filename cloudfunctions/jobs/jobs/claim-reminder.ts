import { printedClaimCode } from '../../../shared/domain/claim-code'
import { yuan } from '../../../shared/domain/text'
import { endOfDay, shanghaiIso } from '../../../shared/domain/time'
import { asClaim, type Claim, NO_REMINDER } from '../../_kit/ledger/unlinked'
import { errorFields, log } from '../../_kit/log'
import { sendSms } from '../../_kit/sms/send'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** L9: a sale whose phone the till knew, but who is no member yet, is reminded of the receipt within a day. */
export const claimReminder: Job = {
  name: 'claim-reminder',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('claims', {
        where: { remindAt: { lte: shanghaiIso(context.now) } },
        order: [['remindAt', 'asc']],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => remind(context, document))
  },
}

const remind = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const claim = asClaim(document)
    if (claim.remindPhone !== null && canStillEarn(claim, now)) {
      const text = `【常青会员】您消费的 ${yuan(claim.amountFen - claim.refundedFen)} 元还可领取积分,加入会员后凭补录码 ${printedClaimCode(id)} 领取,最晚 ${claim.until}。`
      // Sent before it is marked: the gateway sends a requestId once, so a crash in between repeats nothing to the person.
      await sendSms(claim.remindPhone, text, `claim:${id}`)
    }
    await store.update('claims', { _id: id }, { remindAt: NO_REMINDER, remindPhone: null })
    return true
  } catch (error) {
    // Named by its order: whoever reads a claim code can claim with it.
    log.error('claim reminder failed', { orderId: (document as { orderId?: unknown }).orderId, ...errorFields(error) })
    return false
  }
}

/** Nobody is told of a receipt that has been dealt with, has run out, or has nothing left to earn. */
const canStillEarn = (claim: Claim, now: number): boolean =>
  claim.state === 'open' && now < endOfDay(claim.until) && claim.eligibleFen > claim.refundedEligibleFen
