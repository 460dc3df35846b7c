import { untilInWords } from '../../expiry'
import { addDays, type Day, NEVER } from '../../time'
import type { Gift, GiftConfig } from '../gift'
import type { GiftKind, Handover, RedemptionState } from '../kinds'
import { paymentState, paymentWords, toPayWords, UNPAID_WORDS } from '../payment'
import { coupon } from './coupon'
import { donation } from './donation'
import { eco } from './eco'
import { goods } from './goods'
import { service } from './service'
import { ticket } from './ticket'
import type { Asked, Brought, Fulfilment, RewardType, Standing } from './types'

export type { Asked, Brought, Fulfilment, RewardType, Standing } from './types'

/** Every kind of reward by its name; a new one is a file and a line here. */
export const REWARD_TYPES: { readonly [K in GiftKind]: RewardType<K> } = { goods, coupon, service, ticket, donation, eco }

/** The object of a config, for who knows no more of it than that the two belong together. */
const typeOf = (config: GiftConfig): RewardType<GiftKind> => REWARD_TYPES[config.kind] as unknown as RewardType<GiftKind>

const BEGINS: Record<Fulfilment, RedemptionState> = { instant: 'done', staff: 'waiting', owner: 'waiting', queue: 'to_ship' }

/** How something stands with which nothing has happened yet: where it was redeemed, or paid if it costs money. */
export const firstState = (kind: GiftKind, handover: Handover | null): RedemptionState => BEGINS[REWARD_TYPES[kind].fulfil(handover)]

/** How a redemption begins. */
export interface Beginning {
  readonly handover: Handover | null
  readonly state: RedemptionState
  /** Last day on which it can be used; NEVER for what does not wait for its member. */
  readonly until: Day
  readonly brought: Brought
}

/** What a gift begins as for who asks for it on a day; or what is missing of what was asked. */
export const begun = (
  { config, terms }: Gift,
  asked: Asked,
  quantity: number,
  today: Day,
): Beginning | { path: string; message: string } => {
  const type = typeOf(config)
  const handover = type.handover(config, asked)
  if (handover !== null && typeof handover === 'object') return handover
  const state = firstState(config.kind, handover)
  const until = state === 'waiting' && terms.validDays !== null ? addDays(today, terms.validDays) : NEVER
  return { handover, state, until, brought: type.brings(config, quantity) }
}

/** Whether a kind can be taken back at all: what was done with the tap cannot. */
export const isReturnable = (kind: GiftKind, handover: Handover | null): boolean => REWARD_TYPES[kind].fulfil(handover) !== 'instant'

const waitingWords = (toDo: string, until: Day, today: Day): string =>
  until === NEVER ? `可${toDo}` : `请于 ${untilInWords(until, today)}${toDo}`

/** `，9.90 元正在原路退回` */
const moneyWords = (standing: Standing): string => {
  const state = paymentState(standing)
  return state === 'refunding' || state === 'refunded' ? `，${paymentWords(standing)}` : ''
}

const lapsedWords = (standing: Standing): string => {
  if (paymentState(standing) === 'closed') return `${UNPAID_WORDS}，积分已退回`
  return standing.lapse === 'return' ? `已过期，积分已退回${moneyWords(standing)}` : '已过期，积分不退'
}

const WORDS: Record<RedemptionState, (kind: GiftKind, standing: Standing, today: Day) => string> = {
  unpaid: (_, standing) => toPayWords(standing),
  waiting: (kind, { until }, today) => waitingWords(REWARD_TYPES[kind].toDo, until, today),
  to_ship: () => '等待发货',
  shipped: (_, { tracking }) => (tracking ? `已发货：${tracking.carrier} ${tracking.number}` : '已发货'),
  done: (kind, standing) => REWARD_TYPES[kind].done(standing),
  cancelled: (_, standing) => `已取消，积分已退回${moneyWords(standing)}`,
  lapsed: (_, standing) => lapsedWords(standing),
}

/** What stands beside something redeemed, as it is said on a day. */
export const standingWords = (kind: GiftKind, standing: Standing, today: Day): string => WORDS[standing.state](kind, standing, today)
