import { type Announcement, announced, type NotMine, notMine } from '../../shared/domain/campaigns'
import type { Program } from '../../shared/domain/program'
import { shanghaiIso } from '../../shared/domain/time'
import type { Member } from '../_kit/accounts'
import { pausedRules } from '../_kit/campaigns/paused'
import { shopperOf } from '../_kit/sales/earned'
import type { Store } from '../_kit/store'

/** What is announced, and why the caller cannot take part, if so. */
export interface Announced {
  readonly announcement: Announcement
  readonly reason: NotMine | undefined
}

/** What is announced now, as it concerns the caller, who may be nobody yet. What is paused was read within the last minute. */
export const announcedTo = async (
  account: Member | undefined,
  { store, program, now }: { readonly store: Store; readonly program: Program; readonly now: number },
): Promise<readonly Announced[]> => {
  const shopper = account ? shopperOf(account, account) : null
  return announced(program, now, { paused: await pausedRules(store, program, now) }).map((announcement) => ({
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
