import type { StockDocument } from '../../../shared/contracts/documents/gift'
import { addPieces, leftIn, levelled, NO_OPTION, optionIdsOf } from '../../../shared/domain/mall'
import { grouped } from '../../../shared/domain/text'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { asStock } from '../../_kit/mall/documents'
import { changeGift, type Found, wrong } from '../mall/change-gift'
import type { StaffAct, StaffRequest } from '../request'

type Stocking = StaffRequest<'gift.stock'>

/**
 * Adds stock, or corrects it by what a count has found, over all parts that it lies in. A count is a correction of what the list showed when
 * they counted: what was redeemed meanwhile stays redeemed. It never goes below nothing.
 */
export const stockGift: StaffAct<'gift.stock'> = async (request) => {
  const { input } = request
  const { change, reason } = input
  const words =
    change.kind === 'add'
      ? `${change.pieces < 0 ? '减少' : '补充'} ${grouped(Math.abs(change.pieces))}`
      : `清点为 ${grouped(change.pieces)}`
  return changeGift(request, {
    giftId: input.giftId,
    action: 'gift.stock',
    title: ({ gift }) => `库存：${gift.name}${optionWords(gift.options, input.optionId)}，${words}（${reason}）`,
    act: async (transaction, before) => {
      const parts = partsToChange(request, before)
      if (isRefusal(parts)) return parts
      const after = changed(request, parts)
      if (isRefusal(after)) return after
      for (const stock of after) await transaction.replace('stocks', stock)
      const byId = new Map(after.map((stock) => [stock._id, stock]))
      return { gift: before!.gift, stocks: before!.stocks.map((stock) => byId.get(stock._id) ?? stock) }
    },
  })
}

const optionWords = (options: readonly { readonly id: string; readonly name: string }[], optionId: string | undefined): string => {
  const name = options.find(({ id }) => id === optionId)?.name
  return name === undefined ? '' : `（${name}）`
}

const partsToChange = ({ input }: Stocking, before: Found | undefined): readonly StockDocument[] | Refusal => {
  if (before === undefined) return refuse('not_found', '没有找到这个礼品')
  const { gift } = before.gift
  const optionId = input.optionId ?? NO_OPTION
  const parts = before.stocks.filter((stock) => stock.optionId === optionId)
  if (parts.length === 0) return wrong([{ path: 'optionId', message: gift.options.length > 0 ? '请选择规格' : '这个礼品不分规格' }])
  if (!gift.counted) return wrong([{ path: 'change', message: '不限量的礼品没有库存' }])
  const adds = piecesOf(input.change) > 0
  if (gift.config.kind === 'coupon' && adds) return wrong([{ path: 'change.pieces', message: '券码的库存随导入增加，这里只能减少' }])
  return adds && !optionIdsOf(gift).includes(optionId) ? wrong([{ path: 'optionId', message: '这个规格已去掉，只能减少' }]) : parts
}

const piecesOf = (change: Stocking['input']['change']): number => (change.kind === 'add' ? change.pieces : change.pieces - change.seen)

/** Parts that stay as they are need not be written. */
const changed = ({ input: { change } }: Stocking, parts: readonly StockDocument[]): StockDocument[] | Refusal => {
  const pieces = piecesOf(change)
  const left = leftIn(parts) ?? 0
  if (left + pieces < 0)
    return change.kind === 'counted'
      ? refuse('conflict', `清点期间又有兑换，现有 ${grouped(left)}，请重新清点`, { left })
      : wrong([{ path: 'change.pieces', message: `现有 ${grouped(left)}，不能减少 ${grouped(-pieces)}` }])
  const lefts = levelled(
    parts.map((part) => part.left ?? 0),
    pieces,
  )
  return parts.flatMap((part, i) => (lefts[i] === part.left ? [] : [asStock(addPieces(part, lefts[i]! - (part.left ?? 0)))]))
}
