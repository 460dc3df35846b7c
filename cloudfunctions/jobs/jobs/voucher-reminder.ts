import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { untilInWords } from '../../../shared/domain/expiry'
import { REWARD_TYPES, stateOn } from '../../../shared/domain/mall'
import { type Day, dayOf, NEVER } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise, type Told } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { errorFields, log } from '../../_kit/log'
import { asPrize, prizeState } from '../../_kit/lottery/documents'
import { asRedemption } from '../../_kit/mall/documents'
import type { Document, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, type JobReport, workThrough } from '../job'

const PAGE = 100

/** Something that lapses before long, wherever it comes from. */
interface Lapsing {
  readonly memberId: string
  readonly remindOn: Day
  /** Whether it is still there to be used. */
  readonly isWaiting: boolean
  readonly told: Told
  /** It is not found by its day again. */
  readonly after: Document
}

type Source = 'prizes' | 'redemptions'

/** Which switch governs a prize and where it leads hangs on where it came from. */
const OF_PRIZE: Readonly<Record<PrizeDocument['source'], Pick<Told, 'kind' | 'link'>>> = {
  lottery: { kind: 'activity', link: 'lottery' },
  rescue: { kind: 'points', link: 'expiring' },
}

const ofPrize = (prize: PrizeDocument, now: number): Lapsing => ({
  ...prize,
  isWaiting: prizeState(prize, now) === 'waiting',
  told: {
    key: `prize-lapsing:${prize.entryId}`,
    ...OF_PRIZE[prize.source],
    title: '礼品即将过期',
    body: `“${prize.name}”还没有领取，请于 ${untilInWords(prize.until, dayOf(now))}到任一门店出示领取码领取，逾期作废。`,
    push: { kind: 'voucher', subject: prize.name, on: prize.until, note: '请到任一门店领取' },
  },
  after: asPrize({ ...prize, remindOn: NEVER }),
})

const ofRedemption = (redemption: RedemptionDocument, now: number): Lapsing => {
  const { kind, name, until, lapse, entryId } = redemption
  const { toDo } = REWARD_TYPES[kind]
  return {
    ...redemption,
    isWaiting: stateOn(redemption, dayOf(now)) === 'waiting',
    told: {
      key: `voucher-lapsing:${entryId}`,
      kind: 'points',
      link: 'redemptions',
      title: '兑换即将过期',
      body: `“${name}”还没有使用，请于 ${untilInWords(until, dayOf(now))}${toDo}，逾期失效，${lapse === 'return' ? '积分退回' : '积分不退'}。`,
      push: { kind: 'voucher', subject: name, on: until, note: `请${toDo}` },
    },
    after: asRedemption({ ...redemption, remindOn: NEVER }),
  }
}

const READ: Record<Source, (document: unknown, now: number) => Lapsing> = {
  prizes: (document, now) => ofPrize(asPrize(document), now),
  redemptions: (document, now) => ofRedemption(asRedemption(document), now),
}

/** Reminds of what was won or redeemed, was not used, and lapses before long, once each: found by the day on which it is due. */
export const voucherReminder: Job = {
  name: 'voucher-reminder',
  run: async (context) => {
    const prizes = await remindAll(context, 'prizes')
    const redeemed = await remindAll(context, 'redemptions')
    return { done: prizes.done + redeemed.done, failed: prizes.failed + redeemed.failed, more: prizes.more || redeemed.more }
  },
}

const remindAll = (context: JobContext, source: Source): Promise<JobReport> => {
  const today = dayOf(context.now)
  const due = (skip: number) =>
    context.store.find(source, { where: { remindOn: { lte: today } }, order: [['remindOn', 'asc']], skip, limit: PAGE })
  return workThrough(context, due, (document) => remind(context, source, document))
}

const remind = async ({ store, now }: JobContext, source: Source, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const done = await transact(store, {
      act: async (transaction) => {
        const found = await transaction.get(source, id)
        if (found !== undefined) await lookAt(transaction, source, READ[source](found, now), now)
        return true
      },
    })
    return !isRefusal(done)
  } catch (error) {
    log.error('reminder of a voucher failed', { memberId: (document as { memberId?: unknown }).memberId, ...errorFields(error) })
    return false
  }
}

const lookAt = async (transaction: Transaction, source: Source, lapsing: Lapsing, now: number): Promise<void> => {
  // Told by another tick since it was found.
  if (lapsing.remindOn > dayOf(now)) return
  await transaction.replace(source, lapsing.after)
  if (!lapsing.isWaiting) return
  const account = await accountById(transaction, lapsing.memberId)
  if (account) await transaction.replace('accounts', asAccount(promise(account, lapsing.told, now)))
}
