import { printedClaimCode } from '../../../shared/domain/claim-code'
import { yuan } from '../../../shared/domain/text'
import { shanghaiIso } from '../../../shared/domain/time'
import { asClaim, NO_REMINDER } from '../../_kit/ledger/unlinked'
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
    if (claim.state === 'open' && claim.remindPhone !== null) {
      const text = `【常青会员】您消费的 ${yuan(claim.amountFen)} 元还可领取积分,加入会员后凭补录码 ${printedClaimCode(id)} 领取,最晚 ${claim.until}。`
      // Sent before it is marked: the gateway sends a requestId once, so a crash in between repeats nothing to the person.
      await sendSms(claim.remindPhone, text, `claim:${id}`)
    }
    await store.update('claims', { _id: id }, { remindAt: NO_REMINDER, remindPhone: null })
    return true
  } catch (error) {
    log.error('claim reminder failed', { claim: id, at: shanghaiIso(now), ...errorFields(error) })
    return false
  }
}
