import { LIMITS } from '../../../shared/domain/limits'
import { stateAt } from '../../../shared/domain/lottery'
import { isRefusal, refuse } from '../../../shared/errors'
import { asDraw, drawId, lastDrawId } from '../../_kit/lottery/documents'
import { knownLotteries, lotteryNamed } from '../../_kit/lottery/known'
import { type Act, callerAccount } from '../request'

/** The draws of a lottery that is over, page by page in order of their numbers; who drew is in none of them. */
export const listDraws: Act<'lottery.draws'> = async (request) => {
  const { store, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const known = lotteryNamed(await knownLotteries(store, now), input.lotteryId, now)
  if (!known) return refuse('not_found', '没有找到这个抽奖')
  if (stateAt(known.lottery, now) !== 'over') return refuse('not_yet', '抽奖结束后公布全部结果')
  const found = await store.find('draws', {
    where: { _id: { gt: drawId(input.lotteryId, input.after ?? 0), lte: lastDrawId(input.lotteryId) } },
    order: [['_id', 'asc']],
    limit: LIMITS.drawsPerPage,
  })
  const draws = found.map(asDraw).map(({ number, prizeId, at }) => ({ number, ...(prizeId === null ? {} : { prizeId }), at }))
  return { draws, ...(draws.length === LIMITS.drawsPerPage ? { next: draws.at(-1)!.number } : {}) }
}
