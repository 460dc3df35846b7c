import type { GiftState } from '../../../shared/domain/mall'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { currentProgram } from '../../_kit/programs'
import { changeGift, unlawful } from '../mall/change-gift'
import { keepGift } from '../mall/keep-gift'
import type { StaffAct } from '../request'

const DEED: Readonly<Record<GiftState, string>> = { listed: '上架', withdrawn: '下架', draft: '转为草稿' }

/** Lists a gift, or takes it out of the mall from this very moment. What was redeemed stays good. */
export const stateGift: StaffAct<'gift.state'> = async (request) => {
  const { store, now, staff, input } = request
  const program = await currentProgram(store, now)
  return changeGift(request, {
    giftId: input.giftId,
    action: 'gift.state',
    title: ({ gift: { name } }) => `${DEED[input.state]}礼品：${name}`,
    act: async (transaction, before) => {
      if (before === undefined) return refuse('not_found', '没有找到这个礼品')
      if (before.gift.version !== input.version)
        return refuse('conflict', `“${before.gift.gift.name}”刚被 ${before.gift.changedBy} 修改过，请核对后再操作`, {
          version: before.gift.version,
        })
      const { version } = before.gift
      const after = { ...before.gift, version: version + 1, state: input.state, changedAt: shanghaiIso(now), changedBy: staff._id }
      const unfit = input.state === 'listed' ? unlawful(after, program, now) : undefined
      if (unfit) return unfit
      const stocks = await keepGift(transaction, { before: before.gift, after, stocks: before.stocks })
      return isRefusal(stocks) ? stocks : { gift: after, stocks }
    },
  })
}
