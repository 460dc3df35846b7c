/** What the mall gives for points (M1). A new kind is a line here, an object in the registry and a row in its test. */
export const GIFT_KINDS = ['goods', 'coupon', 'service', 'ticket', 'donation', 'eco'] as const

export type GiftKind = (typeof GIFT_KINDS)[number]

/** How goods come to their member. */
export const HANDOVERS = ['pickup', 'delivery'] as const

export type Handover = (typeof HANDOVERS)[number]

/** Drawings for gifts that have no photograph. */
export const GIFT_ARTS = ['tea', 'cup', 'cream', 'basket', 'coupon', 'parking', 'wash', 'lounge', 'ticket', 'heart', 'tree', 'bag'] as const

export type GiftArt = (typeof GIFT_ARTS)[number]

export const GIFT_STATES = ['draft', 'listed', 'withdrawn'] as const

export type GiftState = (typeof GIFT_STATES)[number]

/** Why a gift cannot be had by a member just now. */
export const GIFT_BARS = ['withdrawn', 'coming', 'ended', 'sold_out', 'frozen', 'dormant', 'tier', 'limit', 'points'] as const

export type GiftBar = (typeof GIFT_BARS)[number]

/** How a redemption stands. `waiting` covers pick-up, service and coupon alike: it can be used and was not. */
export const REDEMPTION_STATES = ['unpaid', 'waiting', 'to_ship', 'shipped', 'done', 'cancelled', 'lapsed'] as const

export type RedemptionState = (typeof REDEMPTION_STATES)[number]

/** How the money part of a redemption stands; `closed` for what ended without having been paid. */
export const PAYMENT_STATES = ['unpaid', 'paid', 'refunding', 'refunded', 'closed'] as const

export type PaymentState = (typeof PAYMENT_STATES)[number]

/** Later than every instant in Shanghai ISO: the job has nothing to do with a redemption. */
export const NOT_DUE = '9999'
