import type { FieldFault } from '../../errors'
import type { Program } from '../program'
import { instantOf } from '../time'
import type { Gift, Price } from './gift'
import type { GiftKind } from './kinds'
import { REWARD_TYPES } from './types'

/** What of a programme gifts are tied to. */
export type Tied = Pick<Program, 'tiers' | 'spending' | 'daily'>

const NEEDS_CODES: GiftKind = 'coupon'

/** Kinds that come in colours and sizes: the others are of one kind by their nature. */
const WITH_OPTIONS: readonly GiftKind[] = ['goods', 'service']

/** Pictures that `gift.picture` has taken: nothing else is shown to members. */
const OWN_PICTURE = /^cloud:\/\/[^/]+\/gifts\/[0-9a-f]{32}\.(jpg|png)$/

/** What of a gift does not hold together, by its path; empty for one that can be kept. */
export const giftFaults = (gift: Gift, tied: Tied): FieldFault[] => [
  ...placeFaults(gift, tied),
  ...optionFaults(gift),
  ...tierFaults(gift, tied),
  ...saleFaults(gift),
  ...configFaults(gift, tied),
  ...limitFaults(gift),
  ...moneyFaults(gift),
]

/** What keeps a gift that holds together from being listed at an instant (epoch ms), where money can be taken or not. */
export const listingFaults = (gift: Gift, now: number, takesMoney: boolean): FieldFault[] => [
  ...(takesMoney ? [] : withMoney(gift).map((path) => ({ path, message: '尚未开通收款，金额须为 0 才能上架' }))),
  ...fault(gift.sale.until !== null && instantOf(gift.sale.until) <= now, 'sale.until', '兑换已经截止，请改期后再上架'),
]

const fault = (isFault: boolean, path: string, message: string): FieldFault[] => (isFault ? [{ path, message }] : [])

/** Every place after the first at which something stands again. */
const repeats = <T>(all: readonly T[]): number[] => all.flatMap((one, i) => (all.indexOf(one) < i ? [i] : []))

const pricesOf = ({ price, tierPrices }: Gift): (readonly [path: string, price: Price])[] => [
  ['price', price],
  ...Object.entries(tierPrices).map(([tier, one]) => [`tierPrices.${tier}`, one] as const),
]

/** Where a price has a money part. */
const withMoney = (gift: Gift): string[] => pricesOf(gift).flatMap(([path, { fen }]) => (fen > 0 ? [`${path}.fen`] : []))

/** Money is taken for things and services alone, and never kept for what nobody has fetched. */
const moneyFaults = (gift: Gift): FieldFault[] => {
  const paths = withMoney(gift)
  const mayCost = REWARD_TYPES[gift.config.kind].mayCostMoney
  return [
    ...(mayCost ? [] : paths.map((path) => ({ path, message: '只有实物和服务可以加收现金，金额须为 0' }))),
    ...fault(paths.length > 0 && gift.terms.lapse === 'forfeit', 'terms.lapse', '加收现金的礼品逾期须退回积分与现金'),
  ]
}

const placeFaults = ({ category, pictures }: Gift, { spending }: Tied): FieldFault[] => [
  ...fault(!spending.categories.some(({ id }) => id === category), 'category', '没有这个分类'),
  ...pictures.flatMap((picture, i) => fault(!OWN_PICTURE.test(picture), `pictures[${i}]`, '须为在此上传的图片')),
  ...repeats(pictures).map((i) => ({ path: `pictures[${i}]`, message: '图片重复' })),
]

const optionFaults = ({ options, config }: Gift): FieldFault[] => [
  ...fault(options.length > 0 && !WITH_OPTIONS.includes(config.kind), 'options', '只有实物和服务可以分规格'),
  ...fault(options.length === 1, 'options', '规格须有两种以上，只有一种时不必填写'),
  ...repeats(options.map(({ id }) => id)).map((i) => ({ path: `options[${i}].id`, message: '规格编号重复' })),
  ...repeats(options.map(({ name }) => name)).map((i) => ({ path: `options[${i}].name`, message: '规格名称重复' })),
]

const tierFaults = ({ tiers, tierPrices }: Gift, programme: Tied): FieldFault[] => {
  const known = new Set(programme.tiers.map(({ id }) => id))
  return [
    ...tiers.flatMap((tier, i) => fault(!known.has(tier), `tiers[${i}]`, '没有这个等级')),
    ...repeats(tiers).map((i) => ({ path: `tiers[${i}]`, message: '等级重复' })),
    ...Object.keys(tierPrices).flatMap((tier) => fault(!known.has(tier), `tierPrices.${tier}`, '没有这个等级')),
  ]
}

const saleFaults = ({ sale }: Gift): FieldFault[] =>
  fault(sale.until !== null && instantOf(sale.until) <= instantOf(sale.from), 'sale.until', '截止时间须晚于开始时间')

const configFaults = ({ config, counted, rush }: Gift, { daily }: Tied): FieldFault[] => [
  ...fault(config.kind === NEEDS_CODES && !counted, 'counted', '券码按导入的数量计库存，不能不限量'),
  ...fault(rush && !counted, 'rush', '抢兑的礼品须计库存'),
  ...(config.kind === 'goods' ? repeats(config.handovers).map((i) => ({ path: `config.handovers[${i}]`, message: '领取方式重复' })) : []),
  ...(config.kind === 'ticket'
    ? fault(!daily.lotteries.some(({ id }) => id === config.lotteryId), 'config.lotteryId', '现行规则里没有这个抽奖')
    : []),
]

/** Each limit is within the next longer one, or it would never be reached. */
const limitFaults = ({ limits: { perDay, perCampaign, lifetime } }: Gift): FieldFault[] => [
  ...fault((perDay ?? 0) > (perCampaign ?? Infinity), 'limits.perDay', '不能多于每人每期的数量'),
  ...fault((perDay ?? 0) > (lifetime ?? Infinity), 'limits.perDay', '不能多于每人累计的数量'),
  ...fault((perCampaign ?? 0) > (lifetime ?? Infinity), 'limits.perCampaign', '不能多于每人累计的数量'),
]
