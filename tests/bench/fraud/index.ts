import budgets from '../../../config/budgets.json'
import { daily } from '../../../config/daily'
import type { RiskPolicy } from '../../../shared/domain/program'
import { assess, type RiskOutcome } from '../../../shared/domain/risk'
import { CHEAT_KINDS, type CheatKind } from './cheats'
import { factsOf } from './facts'
import { townOf } from './town'

/** Seeds that weights may be chosen by, and those that are reported. */
export const TUNING = { from: 1, to: 20 } as const
export const REPORTED = { from: 21, to: 40 } as const

export type Outcomes = Record<RiskOutcome, number>

/** How rewards of towns were decided. Flagged is what is held or refused. */
export interface FraudFigures {
  readonly towns: number
  /** Of what was flagged, how much was fraud; of fraud, how much was flagged. */
  readonly precision: number
  readonly recall: number
  /** Of what was refused without anybody looking, how much was fraud. */
  readonly refusedPrecision: number
  readonly honest: Outcomes
  /** How many honest people have to wait for somebody to look, or are refused. */
  readonly bothered: number
  readonly byKind: Readonly<Record<CheatKind, Outcomes & { readonly recall: number }>>
}

const none = (): Outcomes => ({ pay: 0, hold: 0, refuse: 0 })

const flagged = ({ hold, refuse }: Outcomes): number => hold + refuse

const sum = (all: readonly Outcomes[]): Outcomes =>
  all.reduce((total, one) => ({ pay: total.pay + one.pay, hold: total.hold + one.hold, refuse: total.refuse + one.refuse }), none())

/** Lets the real rules decide about every invitation of the towns. Deterministic: the same seeds always give the same figures. */
export const measureFraud = (
  { from, to }: { readonly from: number; readonly to: number },
  policy: RiskPolicy = daily.risk,
): FraudFigures => {
  const honest = none()
  const cheats = Object.fromEntries(CHEAT_KINDS.map((kind) => [kind, none()])) as Record<CheatKind, Outcomes>
  for (let seed = from; seed <= to; seed++)
    for (const { invitation, facts } of factsOf(townOf(seed), daily.referral!.minFen))
      (invitation.cheat === null ? honest : cheats[invitation.cheat])[assess(policy, facts).outcome]++
  const fraud = sum(Object.values(cheats))
  return {
    towns: to - from + 1,
    precision: flagged(fraud) / (flagged(fraud) + flagged(honest)),
    recall: flagged(fraud) / (flagged(fraud) + fraud.pay),
    refusedPrecision: fraud.refuse / (fraud.refuse + honest.refuse),
    honest,
    bothered: flagged(honest) / (flagged(honest) + honest.pay),
    byKind: Object.fromEntries(
      CHEAT_KINDS.map((kind) => [kind, { ...cheats[kind], recall: flagged(cheats[kind]) / (flagged(cheats[kind]) + cheats[kind].pay) }]),
    ) as FraudFigures['byKind'],
  }
}

export const isTooLenient = ({ precision, recall, refusedPrecision, bothered }: FraudFigures): boolean =>
  bothered > budgets.fraud.bothered ||
  precision < budgets.fraud.precision ||
  recall < budgets.fraud.recall ||
  refusedPrecision < budgets.fraud.refusedPrecision
