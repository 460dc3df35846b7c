import type { RiskCase, StaffMe } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import type { Tone } from '@/components/tone'
import type { Fact } from '@/features/staff-desk/components/facts'
import { signed, whenWords } from '@/lib/format'
import { strings, type Strings } from '@/strings'

type Words = Strings['operator']['risk']

export const RISK_TABS = ['held', 'refused', 'rewarded'] as const

export type RiskTab = (typeof RISK_TABS)[number]

/** What staff may do with a reward. */
export type RiskAct = 'pay' | 'refuse' | 'clawback'

export interface RiskRow {
  /** Names the case on the page: no selector likes colons. */
  readonly name: string
  /** Who would get the points, for whom. */
  readonly title: string
  readonly kind: string
  readonly state: string
  readonly tone: Tone | 'plain'
  /** What it is about, one line each. */
  readonly facts: readonly Fact[]
  /** What speaks against it, the heaviest first. */
  readonly evidence: readonly { readonly words: string; readonly weight: string }[]
  readonly score: string
  /** Who decided, and why; nothing while it waits. */
  readonly decided: readonly string[]
  readonly acts: readonly RiskAct[]
}

const TONES: Partial<Record<RiskCase['state'], Tone>> = { held: 'gold', refused: 'clay', rewarded: 'leaf', returned: 'clay' }

/** Masked names are short and alike: the last digits of the number tell two apart. */
export const personWords = ({ maskedName, memberRef }: RiskCase['receiver'], words: Words): string =>
  words.person(maskedName, memberRef.slice(-4))

/** What may be done, by whom: managers decide, and only operators take back what has been paid. */
const actsOf = ({ state, entryId }: RiskCase, role: StaffMe['role']): readonly RiskAct[] => {
  if (state === 'held') return ['pay', 'refuse']
  // What was taken back after it was paid stays so.
  if (state === 'refused') return entryId === undefined ? ['pay'] : []
  return state === 'rewarded' && entryId !== undefined && role === 'operator' ? ['clawback'] : []
}

const factsOf = (found: RiskCase, words: Words): readonly Fact[] => [
  { label: words.points, value: strings().common.inPoints(signed(found.points)) },
  { label: words.receiver, value: personWords(found.receiver, words) },
  { label: words.friend, value: personWords(found.friend, words) },
  ...(found.orderFen === undefined ? [] : [{ label: words.firstOrder, value: `¥ ${yuan(found.orderFen)}` }]),
  ...(found.orderId === undefined ? [] : [{ label: words.order, value: found.orderId }]),
  { label: words.at[found.kind], value: whenWords(found.at) },
]

const decidedOf = ({ decidedAt, decidedBy, reason }: RiskCase, words: Words): readonly string[] => {
  if (decidedAt === undefined) return []
  return [words.decided(decidedBy ?? words.system, whenWords(decidedAt)), ...(reason ? [reason] : [])]
}

/** One reward for bringing somebody, as those see it who decide about it. */
export const riskRow = (found: RiskCase, role: StaffMe['role'], words: Words): RiskRow => ({
  name: found.caseId.replace(/:/g, '-'),
  title: words.titles[found.kind](found.receiver.maskedName, found.friend.maskedName),
  kind: words.kinds[found.kind],
  state: words.states[found.state],
  tone: TONES[found.state] ?? 'plain',
  facts: factsOf(found, words),
  evidence: [...found.evidence]
    .sort((one, other) => other.weight - one.weight)
    .map(({ words: said, weight }) => ({ words: said, weight: signed(weight) })),
  score: words.score(found.score),
  decided: decidedOf(found, words),
  acts: actsOf(found, role),
})
