import type { WonPrize } from '../../../shared/contracts'
import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { asPrize, prizeState } from '../../_kit/lottery/documents'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { unlessOwn } from '../counter'
import { journalLine } from '../journal'
import { type FoundPrize, noteMiss, prizeFace, prizeShown, tooManyMisses } from '../prizes'
import type { StaffAct, StaffRequest } from '../request'

type Handing = StaffRequest<'prize.hand'>

/**
 * Hands a prize over, once: of two who do it at once the second finds that it is gone. The line of the journal is named by prize and
 * request, so that one which comes again is answered as before, while another one for the same prize is a conflict.
 */
export const handPrize: StaffAct<'prize.hand'> = async (request) => {
  const refused = tooManyMisses(request)
  if (refused) return refused
  const handed = await transact<WonPrize>(request.store, {
    act: async (transaction) => {
      const found = await prizeShown(transaction, request.input.code)
      return isRefusal(found) ? found : (unfit(request, found) ?? hand(transaction, request, found))
    },
    earlier: () => handedBefore(request),
  })
  if (isRefusal(handed) && handed.refused === 'not_found') await noteMiss(request)
  return handed
}

const unfit = (request: Handing, { prize, member }: FoundPrize): Refusal | undefined => {
  const own = unlessOwn(request, member)
  if (isRefusal(own)) return own
  const state = prizeState(prize, request.now)
  if (state === 'handed') return refuse('conflict', `该奖品已于 ${prize.handedAt!.slice(0, 16).replace('T', ' ')} 领取`)
  if (state === 'lapsed') return refuse('over', `领奖期限为 ${prize.until}，已过期`)
  return member.status === 'frozen' ? refuse('account_frozen') : undefined
}

const hand = async (transaction: Transaction, request: Handing, { prize, member }: FoundPrize): Promise<WonPrize> => {
  const { staff, now } = request
  const handed = asPrize({ ...prize, handedAt: shanghaiIso(now), handedBy: staff._id, storeId: staff.storeId })
  const line = journalLine(request, {
    key: lineKey(request, prize),
    action: 'prize.hand',
    title: `交付奖品：${prize.name}`,
    memberId: member._id,
    memberName: member.name,
  })
  await transaction.replace('prizes', handed)
  await transaction.insert('staff_log', [line])
  return prizeFace({ prize: handed, member }, now)
}

/** Both the prize and the request stand in it, so that a request cannot be taken for one about another prize. */
const lineKey = ({ staff, requestId }: Handing, { _id }: PrizeDocument): string => `prize:${_id}:${staff._id}:${requestId}`

const handedBefore = async (request: Handing): Promise<WonPrize | undefined> => {
  const { store, input, now } = request
  const found = await prizeShown(store, input.code)
  if (isRefusal(found) || (await store.get('staff_log', lineKey(request, found.prize))) === undefined) return undefined
  return prizeFace(found, now)
}
