import { type Announcement, announced, type NotMine, notMine } from '../../shared/domain/campaigns'
import type { Program } from '../../shared/domain/program'
import { shanghaiIso } from '../../shared/domain/time'
import type { Member } from '../_kit/accounts'
import { shopperOf } from '../_kit/sales/earned'

/** What is announced, and why the caller cannot take part, if so. */
export interface Announced {
  readonly announcement: Announcement
  readonly reason: NotMine | undefined
}

const NONE_PAUSED: ReadonlySet<string> = new Set()

/** What is announced now, as it concerns the caller, who may be nobody yet. */
export const announcedTo = (account: Member | undefined, program: Program, now: number): readonly Announced[] => {
  const shopper = account ? shopperOf(account, account) : null
  return announced(program, now, { paused: NONE_PAUSED }).map((announcement) => ({
    announcement,
    reason: notMine(announcement, shopper),
  }))
}

/** What every page shows of an announcement. */
export const campaignView = ({ rule, state, from, until }: Announcement) => ({
  id: rule.id,
  name: rule.name,
  state,
  from: shanghaiIso(from),
  until: shanghaiIso(until),
  effect: rule.effect,
})
