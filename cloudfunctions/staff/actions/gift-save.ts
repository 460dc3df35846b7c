import type { GiftDocument } from '../../../shared/contracts/documents/gift'
import { changeFaults } from '../../../shared/domain/mall'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { initialsOf } from '../../_kit/mall/initials'
import { currentProgram } from '../../_kit/programs'
import { changeGift, type Found, unlawful, wrong } from '../mall/change-gift'
import { keepGift } from '../mall/keep-gift'
import type { StaffAct, StaffRequest } from '../request'

type Saving = StaffRequest<'gift.save'>

/**
 * Writes a gift, as a draft where it is new. Of two who change the same one the second has to look at what the first has made of it.
 * Whatever has been redeemed keeps the terms that it had.
 */
export const saveGift: StaffAct<'gift.save'> = async (request) => {
  const { giftId } = request.input
  const program = await currentProgram(request.store, request.now)
  return changeGift(request, {
    giftId,
    action: 'gift.save',
    title: ({ version, gift: { name } }) => `${version === 1 ? '新建' : '修改'}礼品：${name}`,
    act: async (transaction, before) => {
      const refused = unchangeable(request, before)
      if (refused) return refused
      const after = savedGift(request, before?.gift)
      const unfit = unlawful(after, program, request.now)
      if (unfit) return unfit
      const stocks = await keepGift(transaction, { before: before?.gift, after, stocks: before?.stocks ?? [] })
      return isRefusal(stocks) ? stocks : { gift: after, stocks }
    },
  })
}

const unchangeable = ({ input }: Saving, before: Found | undefined): Refusal | undefined => {
  if (input.version === undefined) return before ? refuse('conflict', `编号“${input.giftId}”已有礼品，请换一个`) : undefined
  if (before === undefined) return refuse('not_found', '没有找到这个礼品')
  if (before.gift.version !== input.version)
    return refuse('conflict', `“${before.gift.gift.name}”刚被 ${before.gift.changedBy} 修改过，请核对后再保存`, {
      version: before.gift.version,
    })
  const faults = changeFaults(input.giftId, before.gift.gift, input.gift, before.stocks)
  return faults.length > 0 ? wrong(faults.map(({ path, message }) => ({ path: `gift.${path}`, message }))) : undefined
}

const savedGift = ({ input, staff, now }: Saving, before: GiftDocument | undefined): GiftDocument => ({
  _id: input.giftId,
  schema: 1,
  version: (before?.version ?? 0) + 1,
  state: before?.state ?? 'draft',
  gift: input.gift,
  initials: initialsOf(input.gift.name),
  createdAt: before?.createdAt ?? shanghaiIso(now),
  changedAt: shanghaiIso(now),
  changedBy: staff._id,
})
