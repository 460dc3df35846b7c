/** A gift in the fewest words; what is left out is usual. */
export interface DemoGift {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly details: readonly string[]
  readonly category: 'tea' | 'care' | 'home' | 'coupon' | 'service' | 'public-good'
  readonly art: string
  readonly config: Readonly<Record<string, unknown>> & { readonly kind: string }
  readonly points: number
  /** Money beside the points, in fen. */
  readonly fen?: number
  /** By tier, where it is cheaper. */
  readonly tierPoints?: Readonly<Record<string, number>>
  readonly tiers?: readonly string[]
  readonly options?: readonly { readonly id: string; readonly name: string; readonly stock: number }[]
  /** Null for without end; left out where options or codes are counted instead. */
  readonly stock?: number | null
  /** Codes of the pool: so many, made from this prefix. */
  readonly codes?: { readonly prefix: string; readonly count: number }
  readonly limits?: Readonly<Partial<Record<'perDay' | 'perCampaign' | 'lifetime', number>>>
  readonly validDays?: number | null
  readonly lapse?: 'return' | 'forfeit'
  readonly cancellable?: boolean
  readonly rush?: boolean
  /** Days and minutes after the midnight before the demo. */
  readonly from?: { readonly days: number; readonly minute: number }
  readonly until?: { readonly days: number; readonly minute: number }
  readonly state?: 'draft' | 'listed' | 'withdrawn'
}
