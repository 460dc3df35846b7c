import type { GiftArt, Handover, RedemptionState } from './kinds'

/** Points, and money beside them where `fen` is more than nothing. */
export interface Price {
  readonly points: number
  readonly fen: number
}

/** What a kind must know beside what every gift has. */
export type GiftConfig =
  | { readonly kind: 'goods'; readonly handovers: readonly Handover[] }
  /** A code out of a pool that was imported, each once. */
  | { readonly kind: 'coupon'; readonly usage: string }
  /** Something that is done for the member where the voucher is shown: parking, a car wash, the lounge. */
  | { readonly kind: 'service'; readonly service: string }
  /** Free draws of a lottery. */
  | { readonly kind: 'ticket'; readonly lotteryId: string; readonly draws: number }
  | { readonly kind: 'donation'; readonly to: string; readonly unit: string }
  /** Something for nature, with a certificate as a donation has it. */
  | { readonly kind: 'eco'; readonly to: string; readonly unit: string }

/** How often one member may redeem a gift; null for as often as points last. */
export interface GiftLimits {
  readonly perDay: number | null
  /** Within the time that it is on sale: a gift that comes back with another `sale.from` counts anew. */
  readonly perCampaign: number | null
  readonly lifetime: number | null
}

/** What becomes of a redemption that nobody uses or takes back in time. */
export interface GiftTerms {
  /** Days within which it is picked up or used, the day of redeeming not counted; null for no end. */
  readonly validDays: number | null
  /** What happens to the points when it lapses: they go back into their lots, or are forfeited. */
  readonly lapse: 'return' | 'forfeit'
  /** Whether its member may take it back while nothing has been handed over, sent or shown. */
  readonly cancellable: boolean
}

export interface GiftOption {
  readonly id: string
  readonly name: string
}

/** A gift as operators write it. All of it that a redemption depends on changes its `version`. */
export interface Gift {
  readonly name: string
  /** One line beneath the name. */
  readonly words: string
  /** What members want to know before they redeem: paragraphs in plain words. */
  readonly details: readonly string[]
  readonly category: string
  readonly art: GiftArt
  /** File ids in cloud storage; the first stands in the list. */
  readonly pictures: readonly string[]
  readonly config: GiftConfig
  /** Colours, sizes, flavours, each with its own stock; none for a gift that is of one kind. */
  readonly options: readonly GiftOption[]
  readonly price: Price
  /** What it costs for members of a tier, where that differs. */
  readonly tierPrices: Readonly<Record<string, Price>>
  /** The tiers that may have it; none for everybody. */
  readonly tiers: readonly string[]
  /** ISO 8601 with offset: when it can be had; the end is exclusive, null for no end. */
  readonly sale: { readonly from: string; readonly until: string | null }
  readonly limits: GiftLimits
  readonly terms: GiftTerms
  /** Whether there is any number of it. What is counted has stock documents. */
  readonly counted: boolean
  /** Many will want it in the same second: its stock is split, so that they do not wait for each other. */
  readonly rush: boolean
  /** Smaller numbers stand first. */
  readonly rank: number
}

/** One step of a redemption, as its page shows it. */
export interface RedemptionStep {
  readonly state: RedemptionState
  /** Shanghai ISO 8601. */
  readonly at: string
  /** In plain words, where the state alone does not say it: what was undone and why, who sends it. */
  readonly words?: string | undefined
}
