import type { Entry } from '../../../shared/domain/ledger'
import { isRefusal, refuse } from '../../../shared/errors'
import { asEntry } from '../../_kit/ledger/documents'
import { type Act, callerAccount } from '../request'

/** One entry of the caller with its explanation (L1). Another member's entry is as unknown as one that does not exist. */
export const explainPoints: Act<'points.explain'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const found = await request.store.get('entries', request.input.entryId)
  if (!found || (found as { memberId?: unknown }).memberId !== account._id) return refuse('not_found', '没有找到这条积分记录')
  const entry = asEntry(found)
  return {
    entryId: entry._id,
    kind: entry.kind,
    points: entry.points,
    balanceAfter: entry.balanceAfter,
    debtAfter: entry.debtAfter,
    at: entry.at,
    title: entry.title,
    steps: [...entry.steps],
    lots: entry.lots.map((lot) => ({ ...lot })),
    ...(entry.held ? { held: entry.held.map((lot) => ({ ...lot })) } : {}),
    programVersion: entry.programVersion,
    ...(entry.orderId === null ? {} : { orderId: entry.orderId }),
    ...ofMall(entry.cause),
    ...(entry.storeId === null ? {} : { storeId: entry.storeId }),
    ...(entry.actor.kind === 'staff' ? { staffNo: entry.actor.id } : {}),
    seq: entry.seq,
    hash: entry.hash,
  }
}

const ofMall = ({ redemptionId }: Entry['cause']): { redemptionId?: string } => (typeof redemptionId === 'string' ? { redemptionId } : {})
