import { LIMITS } from '../limits'
import type { Tier } from '../program'
import type { Gift, GiftTerms } from './gift'
import { limitCounters, tierNames } from './terms'

/** What a gift is bound to, in plain words: `每人每日限兑 1 份`, `兑换后 30 天内有效，逾期积分退回`. */
export const ruleWords = (giftId: string, gift: Gift, tiers: readonly Pick<Tier, 'id' | 'name'>[]): string[] => [
  ...(gift.tiers.length > 0 ? [`限${tierNames(gift, tiers)}兑换`] : []),
  ...limitCounters(giftId, gift).map(({ words }) => words),
  ...moneyWords(gift),
  ...KIND_WORDS[gift.config.kind](gift),
]

/** Whoever pays money as well knows how long there is for it, and what comes back how. */
const moneyWords = ({ price, tierPrices }: Gift): string[] =>
  [price, ...Object.values(tierPrices)].some(({ fen }) => fen > 0)
    ? [`兑换后 ${LIMITS.redemptionPayMinutes} 分钟内付款，未付款自动取消、积分退回`, '取消或逾期时，已付的现金原路退回']
    : []

/** What waits to be used ends some day, and can be taken back before it is. */
const termWords = ({ validDays, lapse, cancellable }: GiftTerms, taking: string): string[] => [
  validDays === null ? '兑换后长期有效' : `兑换后 ${validDays} 天内${taking}，逾期${lapse === 'return' ? '积分退回' : '积分不退'}`,
  cancellable ? `未${taking}前可取消，积分退回` : '兑换后不可取消',
]

const goodsWords = ({ config, terms }: Gift): string[] => {
  if (config.kind !== 'goods') return []
  const picked = config.handovers.includes('pickup') ? ['到店领取：凭领取码到任一门店领取', ...termWords(terms, '领取')] : []
  const sent = config.handovers.includes('delivery') ? [`邮寄到家：${terms.cancellable ? '发货前可取消，积分退回' : '兑换后不可取消'}`] : []
  return [...picked, ...sent]
}

const KIND_WORDS: Readonly<Record<Gift['config']['kind'], (gift: Gift) => string[]>> = {
  goods: goodsWords,
  service: ({ terms }) => ['凭领取码到任一门店使用', ...termWords(terms, '使用')],
  coupon: ({ terms }) => ['券码仅本人可见，查看后视为已使用', ...termWords(terms, '查看')],
  ticket: () => ['兑换后即得抽奖次数，不可取消'],
  donation: () => ['兑换后即捐出，附捐赠凭证，不可取消'],
  eco: () => ['兑换后即生效，附凭证，不可取消'],
}
