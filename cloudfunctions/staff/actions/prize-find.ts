import { isRefusal } from '../../../shared/errors'
import { noteMiss, prizeFace, prizeShown, tooManyMisses } from '../prizes'
import type { StaffAct } from '../request'

/** What a shown code stands for (K6), to be confirmed by eye before it is handed over. */
export const findPrize: StaffAct<'prize.find'> = async (request) => {
  const refused = tooManyMisses(request)
  if (refused) return refused
  const found = await prizeShown(request.store, request.input.code)
  if (!isRefusal(found)) return prizeFace(found, request.now)
  await noteMiss(request)
  return found
}
