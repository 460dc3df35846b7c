import { type PointsPaymentDocument, pointsPaymentSchema } from '../../../shared/contracts/documents/points-payment'
import { instantOf } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asPointsPayment = (document: unknown): PointsPaymentDocument => checked(pointsPaymentSchema, document)

/** Later than every instant in Shanghai ISO: nothing is held any more. */
export const NOT_HELD = '9999'

/** A payment that was made in this store; one of another store is as unknown as one that does not exist. One storage call. */
export const paymentIn = async (read: Reader, storeId: string, paymentId: string): Promise<PointsPaymentDocument | Refusal> => {
  const found = await read.get('points_payments', paymentId)
  const payment = found === undefined ? undefined : asPointsPayment(found)
  return payment?.storeId === storeId ? payment : refuse('not_found', '没有找到该积分抵扣单,请核对编号')
}

/** Whether it has lapsed at `now`, whether or not the job has been there. */
export const isOverdue = ({ state, dueAt }: PointsPaymentDocument, now: number): boolean => state === 'held' && now >= instantOf(dueAt)
