import type { Actor, Books } from '../../../shared/domain/ledger'
import type { Program, Reward } from '../../../shared/domain/program'
import { type OnceKind, rewardKeys, type YearlyKind, yearOf } from '../../../shared/domain/rewards'
import { type Day, dayOf } from '../../../shared/domain/time'
import type { Told } from '../inbox/promise'
import type { MemberPosting } from '../ledger/post'
import type { Settled } from '../ledger/settle'
import type { Reader } from '../store'
import { grant, isEmpty, type Occasion, rewardsOn } from './grant'

/** Rewards that a member gets once for all, or once a year, each in an entry of its own. */
export interface Rewarding {
  readonly state: Settled
  readonly tells: readonly ((after: Books) => Told)[]
}

export const nothingYet = (state: Settled): Rewarding => ({ state, tells: [] })

interface When {
  readonly program: Program
  readonly now: number
}

/** What is given once in a membership. Reads one document for each reward, or none where the member is brand-new. */
export const rewardOnce = (rewarding: Rewarding, kind: OnceKind, when: When, read?: Reader): Promise<Rewarding> => {
  const memberId = rewarding.state.account._id
  return rewardEach(rewarding, kind, when, read, (reward) => ({
    key: rewardKeys.once(reward, memberId),
    day: dayOf(when.now),
    actor: { kind: 'member', id: memberId },
    cause: { rewardId: reward.id },
  }))
}

/** What is given for a birthday or an anniversary, once in its year however late it is noticed. */
export const rewardYearly = (rewarding: Rewarding, kind: YearlyKind, day: Day, when: When, read: Reader): Promise<Rewarding> =>
  rewardEach(rewarding, kind, when, read, (reward) => ({
    key: rewardKeys.yearly(reward, rewarding.state.account._id, yearOf(day)),
    day,
    actor: OCCASIONS,
    cause: { rewardId: reward.id, year: yearOf(day) },
  }))

const OCCASIONS: Actor = { kind: 'system', id: 'occasions' }

type Particular = Pick<Occasion, 'key' | 'day' | 'actor' | 'cause'>

const rewardEach = async (
  rewarding: Rewarding,
  kind: OnceKind | YearlyKind,
  when: When,
  read: Reader | undefined,
  particular: (reward: Reward) => Particular,
): Promise<Rewarding> => {
  let { state, tells } = rewarding
  for (const reward of rewardsOn(when.program, kind)) {
    const occasion: Occasion = { ...when, on: kind, title: reward.name, ...particular(reward) }
    if (read && (await read.get('entries', occasion.key))) continue
    const granted = grant(state, [reward], occasion)
    if (isEmpty(granted.brought)) continue
    state = granted.state
    tells = [...tells, granted.tell]
  }
  return { state, tells }
}

/** The rewards as a posting; undefined where there are none, because what is merely due waits for somebody else's entry. */
export const postingOf = ({ state: { account, drafts }, tells }: Rewarding): MemberPosting | undefined =>
  tells.length === 0 ? undefined : { account, drafts, tell: (after) => tells.map((tell) => tell(after)) }
