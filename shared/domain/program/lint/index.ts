import type { Program } from '../program'
import { amountOutOfReach } from './checks/amount-out-of-reach'
import { announcedLate } from './checks/announced-late'
import { capBelowGrant } from './checks/cap-below-grant'
import { costAboveGuard } from './checks/cost-above-guard'
import { keepOutOfStep } from './checks/keep-out-of-step'
import { overlappingCampaigns } from './checks/overlapping-campaigns'
import { pointsNeverDie } from './checks/points-never-die'
import { presentsBeforeReturns } from './checks/presents-before-returns'
import { remindedBeforeRescue } from './checks/reminded-before-rescue'
import { rewardWithoutCap } from './checks/reward-without-cap'
import { roundingRewardsSplitting } from './checks/rounding-rewards-splitting'
import { shadowedByExclusion } from './checks/shadowed-by-exclusion'
import { stackAboveCeiling } from './checks/stack-above-ceiling'
import { taskWithoutHold } from './checks/task-without-hold'
import { thresholdWithoutCap } from './checks/threshold-without-cap'
import { unreachableRule } from './checks/unreachable-rule'
import { unreachableTier } from './checks/unreachable-tier'
import type { Check, Warning } from './types'

export { lintSuccession } from './succession'
export type { Warning } from './types'

/** What is looked for. A new check is one file and one line. */
export const CHECKS: readonly Check[] = [
  unreachableRule,
  amountOutOfReach,
  shadowedByExclusion,
  overlappingCampaigns,
  stackAboveCeiling,
  unreachableTier,
  keepOutOfStep,
  roundingRewardsSplitting,
  thresholdWithoutCap,
  capBelowGrant,
  rewardWithoutCap,
  costAboveGuard,
  announcedLate,
  taskWithoutHold,
  pointsNeverDie,
  remindedBeforeRescue,
  presentsBeforeReturns,
]

/** What the author of a valid programme should look at again. None of it keeps the programme from being published. */
export const lintProgram = (program: Program): readonly Warning[] =>
  CHECKS.flatMap(({ code, find }) => find(program).map((finding) => ({ code, ...finding })))
