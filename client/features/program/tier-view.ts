import type { PublicProgram } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import type { TierLook } from '@/components/tier-face'
import { lookOf } from '@/features/card/view-model'
import type { Strings } from '@/strings'

export type Standing = NonNullable<PublicProgram['standing']>

export interface TierRow {
  readonly id: string
  readonly name: string
  readonly look: TierLook
  /** From when on one is in it. */
  readonly from: string
  readonly benefits: readonly string[]
  readonly now: boolean
}

export interface TierView {
  /** The tier that the member is in; undefined for one that the rules do not know any more. */
  readonly current?: TierRow
  readonly growth: string
  /** The way to the next tier; absent at the top, and where no tier is grown to. */
  readonly next?: { readonly words: string; readonly label: string; readonly value: number; readonly max: number }
  readonly rows: readonly TierRow[]
}

interface Wording {
  readonly words: Strings['benefits']
  readonly tierName: (tier: PublicProgram['tiers'][number]) => string
}

type Tier = PublicProgram['tiers'][number]
type Benefit = Tier['benefits'][number]

/** How far it is from where the member's tier begins to where the next one does. */
const wayTo = (next: Tier, from: number, growth: number, { words, tierName }: Wording): TierView['next'] => ({
  words: words.missing(grouped(next.growth - growth), tierName(next)),
  label: words.progress(tierName(next)),
  value: Math.max(growth - from, 0),
  max: next.growth - from,
})

/** One that this version of the app does not know yet is said in the words of the server. */
const benefitWords = (
  { kind, value = 0, words: said }: Benefit,
  rounding: PublicProgram['lotRounding'],
  words: Strings['benefits'],
): string => (kind === 'lot_years' ? words.life(value, words.lifeUntil[rounding]) : (words.gives[kind]?.(value) ?? said))

/** The tiers, where the member stands among them, and what each really gives. */
export const tierView = (program: PublicProgram, standing: Pick<Standing, 'tier' | 'growth'>, wording: Wording): TierView => {
  const { words, tierName } = wording
  const { tiers, lotRounding } = program
  const current = tiers.find(({ id }) => id === standing.tier)
  const next = tiers.find((tier) => tier.growth > standing.growth)
  const rows = tiers.map((tier) => ({
    id: tier.id,
    name: tierName(tier),
    look: lookOf(tier.id),
    from: tier.growth > 0 ? words.from(grouped(tier.growth)) : words.fromStart,
    benefits: tier.benefits.map((benefit) => benefitWords(benefit, lotRounding, words)),
    now: tier.id === standing.tier,
  }))
  return {
    current: rows.find(({ now }) => now),
    growth: grouped(standing.growth),
    ...(next ? { next: wayTo(next, Math.min(current?.growth ?? 0, standing.growth), standing.growth, wording) } : {}),
    rows,
  }
}
