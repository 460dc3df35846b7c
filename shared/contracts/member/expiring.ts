import * as z from 'zod'
import { day, lotChange, points, text } from '../primitives'

const offered = { offerId: z.string(), name: z.string(), words: z.string() }

/** Why an offer cannot be taken now, in plain words; absent where it can. */
const hint = z.string().optional()

const rescueOffer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gift'),
    ...offered,
    points,
    usualPoints: points,
    /** How many are left; absent without end. */
    left: z.int().optional(),
    claimDays: z.int(),
    art: z.enum(['tea', 'cup', 'cream', 'basket']),
    hint,
  }),
  z.strictObject({
    kind: z.literal('donation'),
    ...offered,
    to: z.string(),
    unitPoints: points,
    unit: z.string(),
    /** Units that the dying points make. */
    most: z.int(),
    hint,
  }),
  z.strictObject({
    kind: z.literal('extension'),
    ...offered,
    checkIns: z.int(),
    days: z.int(),
    /** The running streak, today included. */
    run: z.int(),
    /** Dying points that would live on. */
    points,
    hint,
  }),
])

export type RescueOfferView = z.infer<typeof rescueOffer>

/** A gift that waits to be picked up, as it is shown at the counter. */
const takenGift = z.strictObject({
  code: z.string(),
  name: z.string(),
  until: day,
  state: z.enum(['waiting', 'handed', 'lapsed']),
})

/** Dead points that can still be asked back. */
const reinstatable = z.strictObject({
  /** The entry of their death. */
  entryId: z.string(),
  diedOn: day,
  died: points,
  /** What comes back of them, until when it can be asked for, and their last day then. */
  points,
  until: day,
  livesUntil: day,
})

/** What is about to die, and what can be done about it (X5, X7). */
export const expiringGet = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    balance: points,
    /** All open lots, the first to die first: the timeline. */
    lots: z.array(lotChange),
    /** What dies within `days`. */
    soon: z.strictObject({ days: z.int(), points }),
    offers: z.array(rescueOffer),
    taken: z.array(takenGift),
    reinstatable: z.array(reinstatable),
    /** Since when the points sleep; absent for who is awake: sleeping points cannot be rescued before the next purchase. */
    dormantSince: day.optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type ExpiringAnswer = z.infer<typeof expiringGet.answer>

/** Takes an offer: a gift once per request, so many `units` of a donation, or the extension. Paid out of dying points alone. */
export const rescueTake = {
  effect: 'write',
  request: z.strictObject({ offerId: text(64), units: z.int().min(1).max(100_000).optional() }),
  answer: z.strictObject({
    entryId: z.string(),
    /** Signed: what it cost; 0 for an extension. */
    points,
    balance: points,
    gift: takenGift.optional(),
    /** A donation's certificate. */
    certificate: z.strictObject({ number: z.string(), to: z.string(), units: z.int(), unit: z.string(), on: day }).optional(),
    /** Points that live on, and the earliest of their last days now. */
    extended: z.strictObject({ points, until: day }).optional(),
  }),
  refusals: [
    'not_joined',
    'not_found',
    'not_eligible',
    'not_enough_points',
    'not_yet',
    'limit_reached',
    'sold_out',
    'account_frozen',
    'conflict',
    'busy',
  ],
} as const

export type Rescued = z.infer<typeof rescueTake.answer>

/** Asks dead points back, once for each death (X5). */
export const pointsReinstate = {
  effect: 'write',
  request: z.strictObject({ entryId: text(200) }),
  answer: z.strictObject({ entryId: z.string(), points, balance: points, expiresOn: day }),
  refusals: ['not_joined', 'not_found', 'over', 'limit_reached', 'not_eligible', 'account_frozen', 'busy'],
} as const

export type Reinstated = z.infer<typeof pointsReinstate.answer>
