import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { dayOf, NEVER } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise, type Told } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { errorFields, log } from '../../_kit/log'
import { asPrize, prizeState } from '../../_kit/lottery/documents'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** Reminds of prizes that nobody has fetched and that lapse before long, once each: found by the day on which it is due. */
export const prizeReminder: Job = {
  name: 'prize-reminder',
  run: (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('prizes', { where: { remindOn: { lte: today } }, order: [['remindOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => remind(context, document))
  },
}

const remind = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const done = await transact(store, {
      act: async (transaction) => {
        const found = await transaction.get('prizes', id)
        if (found !== undefined) await lookAt(transaction, asPrize(found), now)
        return true
      },
    })
    return !isRefusal(done)
  } catch (error) {
    log.error('reminder of a prize failed', { prizeOf: (document as { memberId?: unknown }).memberId, ...errorFields(error) })
    return false
  }
}

const lookAt = async (transaction: Transaction, prize: PrizeDocument, now: number): Promise<void> => {
  // Told by another tick since it was found.
  if (prize.remindOn > dayOf(now)) return
  await transaction.replace('prizes', asPrize({ ...prize, remindOn: NEVER }))
  if (prizeState(prize, now) !== 'waiting') return
  const account = await accountById(transaction, prize.memberId)
  if (account) await transaction.replace('accounts', asAccount(promise(account, lapsingTold(prize), now)))
}

/** Which switch governs it and where it leads hangs on where it came from. */
const OF_SOURCE: Readonly<Record<PrizeDocument['source'], Pick<Told, 'kind' | 'link'>>> = {
  lottery: { kind: 'activity', link: 'lottery' },
  rescue: { kind: 'points', link: 'expiring' },
}

const lapsingTold = ({ entryId, source, name, until }: PrizeDocument): Told => ({
  key: `prize-lapsing:${entryId}`,
  ...OF_SOURCE[source],
  title: '礼品即将过期',
  body: `“${name}”还没有领取，请于 ${until} 前（含当日）到任一门店出示领取码领取，逾期作废。`,
  push: { kind: 'voucher', subject: name, on: until, note: '请到任一门店领取' },
})
