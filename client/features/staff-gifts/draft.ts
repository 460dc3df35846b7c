import type { StaffInput } from '@shared/contracts'
import type { GiftArt, GiftKind, Handover } from '@shared/domain/mall/kinds'
import { dayOf, instantOf, shanghaiIso, startOfDay } from '@shared/domain/time'
import { cleanAmount, fenOf, typed } from '@/features/staff-amount/amount-input'

export type GiftFields = StaffInput<'gift.save'>['gift']

/** A gift while it is written: everything as it stands in the fields. */
export interface Draft {
  readonly name: string
  readonly words: string
  /** A paragraph a line. */
  readonly details: string
  readonly category: string
  readonly art: GiftArt
  readonly pictures: readonly string[]
  readonly kind: GiftKind
  readonly handovers: readonly Handover[]
  readonly usage: string
  readonly service: string
  readonly lotteryId: string
  readonly draws: string
  readonly to: string
  readonly unit: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly points: string
  /** The money part; empty where it costs points alone. */
  readonly yuan: string
  /** Both by tier; empty where it costs what it costs everybody. */
  readonly tierPoints: Readonly<Record<string, string>>
  readonly tierYuan: Readonly<Record<string, string>>
  readonly tiers: readonly string[]
  readonly fromDay: string
  readonly fromTime: string
  readonly ends: boolean
  readonly untilDay: string
  readonly untilTime: string
  /** Empty for no limit. */
  readonly perDay: string
  readonly perCampaign: string
  readonly lifetime: string
  /** Empty for no end. */
  readonly validDays: string
  readonly lapse: 'return' | 'forfeit'
  readonly cancellable: boolean
  readonly counted: boolean
  readonly rush: boolean
  readonly rank: string
}

/** New gifts stand behind those that were ranked by hand. */
const LAST_RANK = 1_000

const DAY_MS = 86_400_000

/** A gift that nobody has written yet: on sale from now on, for a month if it ends. */
export const emptyDraft = (category: string, nowMs: number): Draft => ({
  name: '',
  words: '',
  details: '',
  category,
  art: 'tea',
  pictures: [],
  kind: 'goods',
  handovers: ['pickup'],
  usage: '',
  service: '',
  lotteryId: '',
  draws: '1',
  to: '',
  unit: '',
  options: [],
  points: '',
  yuan: '',
  tierPoints: {},
  tierYuan: {},
  tiers: [],
  fromDay: dayOf(nowMs),
  fromTime: '00:00',
  ends: false,
  untilDay: dayOf(nowMs + 30 * DAY_MS),
  untilTime: '22:00',
  perDay: '',
  perCampaign: '',
  lifetime: '',
  validDays: '30',
  lapse: 'return',
  cancellable: true,
  counted: true,
  rush: false,
  rank: String(LAST_RANK),
})

const numberText = (value: number | null): string => (value === null ? '' : String(value))

const clockOf = (iso: string): string => shanghaiIso(instantOf(iso)).slice(11, 16)

/** A gift that there is, in the fields of the form; what its kind has not is as in a new one. */
export const draftOf = (gift: GiftFields, nowMs: number): Draft => {
  const empty = emptyDraft(gift.category, nowMs)
  const { config, sale, limits, terms } = gift
  const until = sale.until
  return {
    ...empty,
    name: gift.name,
    words: gift.words,
    details: gift.details.join('\n'),
    art: gift.art,
    pictures: gift.pictures,
    kind: config.kind,
    ...configDraft(config),
    options: gift.options,
    points: String(gift.price.points),
    yuan: gift.price.fen === 0 ? '' : typed(gift.price.fen),
    tierPoints: byTier(gift, ({ points }) => String(points)),
    tierYuan: byTier(gift, ({ fen }) => (fen === gift.price.fen ? '' : typed(fen))),
    tiers: gift.tiers,
    fromDay: dayOf(instantOf(sale.from)),
    fromTime: clockOf(sale.from),
    ends: until !== null,
    ...(until === null ? {} : { untilDay: dayOf(instantOf(until)), untilTime: clockOf(until) }),
    perDay: numberText(limits.perDay),
    perCampaign: numberText(limits.perCampaign),
    lifetime: numberText(limits.lifetime),
    validDays: numberText(terms.validDays),
    lapse: terms.lapse,
    cancellable: terms.cancellable,
    counted: gift.counted,
    rush: gift.rush,
    rank: String(gift.rank),
  }
}

const byTier = ({ tierPrices }: GiftFields, text: (price: GiftFields['price']) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(tierPrices).map(([tier, price]) => [tier, text(price)]))

const configDraft = (config: GiftFields['config']): Partial<Draft> => {
  if (config.kind === 'ticket') return { lotteryId: config.lotteryId, draws: String(config.draws) }
  const { kind: _kind, ...rest } = config
  return rest
}

/** Kinds that come in colours and sizes. */
export const hasOptions = (kind: GiftKind): boolean => kind === 'goods' || kind === 'service'

/** Kinds that may cost money beside points: what is fetched, sent or done, not what is used on the phone. */
export const mayCostMoney = (kind: GiftKind): boolean => kind === 'goods' || kind === 'service'

/** Kinds that wait to be fetched, used or looked at, so that they can lapse or be taken back. */
export const waits = (kind: GiftKind): boolean => kind === 'goods' || kind === 'service' || kind === 'coupon'

const NUMBERS = ['points', 'rank', 'draws', 'perDay', 'perCampaign', 'lifetime', 'validDays'] as const

const OPTIONAL: readonly string[] = ['perDay', 'perCampaign', 'lifetime', 'validDays']

/** Texts that a kind needs. */
const NEEDED: Readonly<Record<GiftKind, readonly (keyof Draft)[]>> = {
  goods: [],
  coupon: ['usage'],
  service: ['service'],
  ticket: ['lotteryId', 'draws'],
  donation: ['to', 'unit'],
  eco: ['to', 'unit'],
}

const isNumber = (text: unknown): boolean => typeof text === 'string' && /^\d{1,9}$/.test(text.trim())

const isYuan = (text: string): boolean => cleanAmount(text.trim()) === text.trim()

const isEmpty = (text: unknown): boolean => typeof text === 'string' && text.trim() === ''

/** What is still to be filled in or is no number, by field; the rest the functions look at. */
export const faultsOf = (draft: Draft): ReadonlySet<string> => {
  const needed = ['name', 'words', 'points', 'rank', ...NEEDED[draft.kind]] as (keyof Draft)[]
  const numbers = NUMBERS.filter((field) => (field === 'draws' ? draft.kind === 'ticket' : true))
  return new Set([
    ...needed.filter((field) => isEmpty(draft[field])),
    ...numbers.filter((field) => !(isEmpty(draft[field]) && OPTIONAL.includes(field)) && !isNumber(draft[field])),
    ...(isYuan(draft.yuan) ? [] : ['yuan']),
    ...Object.entries(draft.tierPoints).flatMap(([tier, points]) => (isEmpty(points) || isNumber(points) ? [] : [`tierPoints.${tier}`])),
    ...Object.entries(draft.tierYuan).flatMap(([tier, yuan]) => (isYuan(yuan) ? [] : [`tierYuan.${tier}`])),
    ...(draft.kind === 'goods' && draft.handovers.length === 0 ? ['handovers'] : []),
    ...draft.options.flatMap(({ name }, i) => (isEmpty(name) ? [`options.${i}`] : [])),
  ])
}

const numberOf = (text: string): number => Number(text.trim())

const numberOrNull = (text: string): number | null => (isEmpty(text) ? null : numberOf(text))

const priceOf = ({ kind, points, yuan }: Draft): GiftFields['price'] => ({
  points: numberOf(points),
  fen: mayCostMoney(kind) ? fenOf(yuan.trim()) : 0,
})

/** What it costs the tiers that pay something else; what was left empty is as for everybody. */
const tierPricesOf = (draft: Draft): GiftFields['tierPrices'] => {
  const { kind, tierPoints, tierYuan } = draft
  const usual = priceOf(draft)
  const tiers = [...new Set([...Object.keys(tierPoints), ...Object.keys(tierYuan)])]
  return Object.fromEntries(
    tiers.flatMap((tier) => {
      const [points = '', yuan = ''] = [tierPoints[tier], mayCostMoney(kind) ? tierYuan[tier] : '']
      if (isEmpty(points) && isEmpty(yuan)) return []
      return [[tier, { points: isEmpty(points) ? usual.points : numberOf(points), fen: isEmpty(yuan) ? usual.fen : fenOf(yuan.trim()) }]]
    }),
  )
}

/** `2026-11-24`, `10:30` → the instant in Shanghai. */
const instantAt = (day: string, time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return shanghaiIso(startOfDay(day) + (hours * 60 + minutes) * 60_000)
}

/** A phone's keyboard may leave tabs and carriage returns behind, which no text keeps. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()

const configOf = (draft: Draft): GiftFields['config'] => {
  const { kind } = draft
  if (kind === 'goods') return { kind, handovers: [...draft.handovers] }
  if (kind === 'coupon') return { kind, usage: clean(draft.usage) }
  if (kind === 'service') return { kind, service: clean(draft.service) }
  if (kind === 'ticket') return { kind, lotteryId: draft.lotteryId, draws: numberOf(draft.draws) }
  return { kind, to: clean(draft.to), unit: clean(draft.unit) }
}

/** What is sent. Only for a draft without faults. */
export const fieldsOf = (draft: Draft): GiftFields => ({
  name: clean(draft.name),
  words: clean(draft.words),
  details: draft.details.split('\n').map(clean).filter(Boolean),
  category: draft.category,
  art: draft.art,
  pictures: [...draft.pictures],
  config: configOf(draft),
  options: hasOptions(draft.kind) ? draft.options.map(({ id, name }) => ({ id, name: clean(name) })) : [],
  price: priceOf(draft),
  tierPrices: tierPricesOf(draft),
  tiers: [...draft.tiers],
  sale: {
    from: instantAt(draft.fromDay, draft.fromTime),
    until: draft.ends ? instantAt(draft.untilDay, draft.untilTime) : null,
  },
  limits: { perDay: numberOrNull(draft.perDay), perCampaign: numberOrNull(draft.perCampaign), lifetime: numberOrNull(draft.lifetime) },
  terms: { validDays: numberOrNull(draft.validDays), lapse: draft.lapse, cancellable: draft.cancellable },
  counted: draft.kind === 'coupon' || draft.counted,
  rush: draft.rush,
  rank: numberOf(draft.rank),
})

/** The field of the form that a wrong field of a request stands in: `gift.sale.until` is `until`. */
export const fieldOfPath = (path: string): string => {
  const [head = '', ...rest] = path
    .replace(/^gift\./, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
  const last = rest[rest.length - 1] ?? head
  if (head === 'tierPrices') return `${last === 'fen' ? 'tierYuan' : 'tierPoints'}.${rest[0] ?? ''}`
  if (head === 'options') return rest[0] === undefined ? 'options' : `options.${rest[0]}`
  if (head === 'price') return last === 'fen' ? 'yuan' : 'points'
  if (head === 'tiers' || head === 'details' || head === 'pictures') return head
  return head === 'config' && rest[0] === 'handovers' ? 'handovers' : last
}
