import * as z from 'zod'
import { PRESENT_SIDES, PRESENT_STATES } from '../../domain/presents/kinds'
import { lotChange, pageCursor, points, text } from '../primitives'

const presentId = text(40)

/** A present as one of the two sees it (K7). */
export const presentFace = z.strictObject({
  presentId: z.string(),
  /** Which of the two the caller is. */
  side: z.enum(PRESENT_SIDES),
  /** The other one; absent while nobody has taken it up. */
  maskedName: z.string().optional(),
  points,
  /** By last day of the points: they keep it, whoever has them. */
  lots: z.array(lotChange),
  /** How many of them have died on the way. */
  lapsed: points,
  /** Empty for none. */
  words: z.string(),
  state: z.enum(PRESENT_STATES),
  at: z.string(),
  /** Until when it waits for a friend, or when the points arrive; absent once it has ended. */
  until: z.string().optional(),
  /** How it stands, in plain words. */
  status: z.string(),
  /** Whether the caller can still step back: `present.withdraw` for the giver, `present.refuse` for the friend. */
  canStepBack: z.boolean(),
})

export type PresentFace = z.infer<typeof presentFace>

/** What the programme allows. */
const terms = {
  least: points,
  mostPerPresent: points,
  mostPerDay: points,
  mostPerMonth: points,
  /** Days within which a friend takes it up, and hours after that in which both can still step back. */
  answerDays: z.int(),
  coolingHours: z.int(),
  /** Days for which both have been members. */
  memberDays: z.int(),
}

export const publicPresents = z.strictObject(terms)

/**
 * What the caller gave, or was given, the latest first; with what can be given now. Where the programme has no presents (any more) `offer` is
 * absent, and who has none is told `not_found`.
 */
export const presentsList = {
  effect: 'read',
  request: z.strictObject({
    side: z.enum(PRESENT_SIDES).optional(),
    cursor: pageCursor.optional(),
    limit: z.int().min(1).max(50).optional(),
  }),
  answer: z.strictObject({
    items: z.array(presentFace),
    nextCursor: z.string().optional(),
    offer: z
      .strictObject({
        ...terms,
        /** The most that can be given at once now, by limits and balance; 0 where nothing can. */
        most: points,
        leftToday: points,
        leftThisMonth: points,
        /** Why nothing can be given now, in plain words. */
        hint: z.string().optional(),
      })
      .optional(),
    balance: points,
    /** The caller's open lots, the first to die first: those go first. */
    lots: z.array(lotChange),
    serverTime: z.string(),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type PresentsPage = z.infer<typeof presentsList.answer>

/** Points leave the caller's account for a friend who is still to be found: the answer's `presentId` goes out with the shared card. */
export const presentOffer = {
  effect: 'write',
  request: z.strictObject({ points: z.int('须为整数').min(1, '须大于 0').max(1_000_000_000, '积分过多'), words: text(60).optional() }),
  answer: z.strictObject({
    present: presentFace,
    entryId: z.string(),
    /** Signed. */
    points,
    balance: points,
  }),
  refusals: [
    'not_joined',
    'not_found',
    'not_eligible',
    'limit_reached',
    'not_enough_points',
    'account_frozen',
    'text_rejected',
    'conflict',
    'busy',
  ],
} as const

export type Offered = z.infer<typeof presentOffer.answer>

/** What a friend sees who opens the card, and the giver as well. Everybody may ask; what others have taken up is `over` to them. */
export const presentOpen = {
  effect: 'read',
  request: z.strictObject({ presentId }),
  answer: z.strictObject({
    presentId: z.string(),
    /** Which of the two the caller is; absent for who has just opened the card. */
    side: z.enum(PRESENT_SIDES).optional(),
    /** Whether the caller is a member at all. */
    member: z.boolean(),
    /** Who gives. */
    maskedName: z.string(),
    points,
    lots: z.array(lotChange),
    lapsed: points,
    words: z.string(),
    state: z.enum(PRESENT_STATES),
    until: z.string().optional(),
    coolingHours: z.int(),
    status: z.string(),
    /** Why the caller cannot take it up, in plain words; absent where the caller can. */
    hint: z.string().optional(),
    canAccept: z.boolean(),
    /** Whether the caller can refuse it, or step back. */
    canRefuse: z.boolean(),
    serverTime: z.string(),
  }),
  refusals: ['not_found', 'over', 'busy'],
} as const

export type OpenedPresent = z.infer<typeof presentOpen.answer>

/** Takes it up: from then on the cooling-off runs. Never from an account of one's own. */
export const presentAccept = {
  effect: 'write',
  request: z.strictObject({ presentId }),
  answer: z.strictObject({ present: presentFace }),
  refusals: ['not_joined', 'not_found', 'over', 'own_account', 'not_eligible', 'account_frozen', 'busy'],
} as const

/** The friend does not want it, or steps back within the cooling-off: everything goes back into the very lots. */
export const presentRefuse = {
  effect: 'write',
  request: z.strictObject({ presentId }),
  answer: z.strictObject({ present: presentFace }),
  refusals: ['not_joined', 'not_found', 'over', 'own_account', 'conflict', 'busy'],
} as const

/** The giver takes it back, as long as it has not arrived. */
export const presentWithdraw = {
  effect: 'write',
  request: z.strictObject({ presentId }),
  answer: z.strictObject({
    present: presentFace,
    entryId: z.string(),
    /** What came back, and what had died meanwhile. */
    points,
    lapsed: points,
    balance: points,
  }),
  refusals: ['not_joined', 'not_found', 'over', 'conflict', 'busy'],
} as const

export type Withdrawn = z.infer<typeof presentWithdraw.answer>
