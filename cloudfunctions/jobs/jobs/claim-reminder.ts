import type { Account } from '../../../shared/contracts/documents/account'
import { printedClaimCode } from '../../../shared/domain/claim-code'
import { yuan } from '../../../shared/domain/text'
import { endOfDay, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { alert } from '../../_kit/alerts/alert'
import { accountByPhoneKey } from '../../_kit/accounts'
import { phoneKey } from '../../_kit/digest'
import { promise, type Told } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { asClaim, type Claim, NO_REMINDER } from '../../_kit/ledger/unlinked'
import { errorFields, log } from '../../_kit/log'
import { sendSms, sendsSms, smsMayRepeat } from '../../_kit/sms/send'
import type { Store } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/**
 * L9: a sale whose phone the till knew is told of within a day: to the member whose phone it is, in the inbox and on the phone; to who is no
 * member yet, by SMS.
 */
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

const DONE = { remindAt: NO_REMINDER, remindPhone: null } as const

const remind = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const claim = asClaim(document)
    const phone = canStillEarn(claim, now) ? claim.remindPhone : null
    if (phone === null) return await done(store, id)
    const isMember = await promiseTo(store, phone, claim, now)
    if (isMember !== 'nobody') return isMember === 'told'
    return sendsSms() ? await writeTo(store, phone, claim, now) : await done(store, id)
  } catch (error) {
    // Named by its order: whoever reads a claim code can claim with it.
    log.error('claim reminder failed', { orderId: (document as { orderId?: unknown }).orderId, ...errorFields(error) })
    return false
  }
}

const done = async (store: Store, id: string): Promise<true> => {
  await store.update('claims', { _id: id }, DONE)
  return true
}

/** Tells the member whose phone it is, in the transaction that marks the receipt as told. */
const promiseTo = async (store: Store, phone: string, { _id }: Claim, now: number): Promise<'told' | 'nobody' | 'busy'> => {
  const told = await transact<'told' | 'nobody'>(store, {
    act: async (transaction) => {
      const account = await accountByPhoneKey(transaction, phoneKey(phone))
      if (!account) return 'nobody'
      const claim = asClaim(await transaction.get('claims', _id))
      await transaction.replace('accounts', asAccount(promise(account as Account, receiptTold(claim), now)))
      await transaction.replace('claims', asClaim({ ...claim, ...DONE }))
      return 'told'
    },
  })
  return isRefusal(told) ? 'busy' : told
}

const leftOf = ({ amountFen, refundedFen }: Claim): string => yuan(amountFen - refundedFen)

const receiptTold = (claim: Claim): Told => ({
  key: `receipt:${claim.orderId}`,
  kind: 'points',
  title: '有小票可以补录积分',
  body: `您消费的 ${leftOf(claim)} 元还没有计入积分，凭补录码 ${printedClaimCode(claim._id)} 补录即可领取，最晚 ${claim.until}。`,
  link: 'claim',
  push: { kind: 'receipt', subject: `消费 ${leftOf(claim)} 元的小票`, on: claim.until, note: `最晚 ${claim.until} 补录` },
})

/**
 * Writes an SMS. Where a second one would be sent twice it is marked as done before, so that a crash in between loses it rather than doubles
 * it; otherwise after, so that nothing is lost. What was not sent for certain stays due.
 */
const writeTo = async (store: Store, phone: string, claim: Claim, now: number): Promise<boolean> => {
  const mayRepeat = smsMayRepeat()
  if (!mayRepeat) await done(store, claim._id)
  const params = { amount: leftOf(claim), code: printedClaimCode(claim._id), until: claim.until }
  const { outcome, words } = await sendSms({ phone, texts: { template: 'claim', params }, requestId: `claim:${claim._id}` }, now)
  if (outcome === 'faulty')
    await alert(store, { key: `sms:claim:${words.split(' ')[0]}`, words: `补录短信发送失败：${words}。请检查配置。`, now })
  if (outcome === 'busy') {
    log.error('claim reminder failed', { orderId: claim.orderId, words })
    if (!mayRepeat) await store.update('claims', { _id: claim._id }, { remindAt: claim.remindAt, remindPhone: phone })
    return false
  }
  return mayRepeat ? done(store, claim._id) : true
}

/** Nobody is told of a receipt that has been dealt with, has run out, or has nothing left to earn. */
const canStillEarn = (claim: Claim, now: number): boolean =>
  claim.state === 'open' && now < endOfDay(claim.until) && claim.eligibleFen > claim.refundedEligibleFen
