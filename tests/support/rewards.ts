import simple from '../../config/programs/simple'
import type { Program, Reward, RewardKind } from '../../shared/domain/program'

/** A reward of 100 points with nothing special about it. */
export const rewardFor = (on: RewardKind, more: Partial<Reward> = {}): Reward => ({
  id: on.replace('_', '-'),
  on,
  name: '奖励',
  points: 100,
  amount: null,
  tiers: [],
  holdDays: 0,
  caps: [],
  ...more,
})

/** The simple programme with rewards; its version sorts after that of the simple one, which it replaces. */
export const rewarding = (...rewards: Reward[]): Program => ({ ...simple, version: 'simple-rewarding', rewards })
