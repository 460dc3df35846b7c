import { LIMITS } from '../limits'
import type { TemplateName } from './kinds'

/** What is counted of a member's grants (X4): the document of the wallet without its names. */
export interface Wallet {
  readonly grants: { readonly [Name in TemplateName]?: number | undefined }
  readonly events: readonly string[]
  readonly pushed: { readonly day: string; readonly count: number }
}

export const grantsLeft = ({ grants }: Pick<Wallet, 'grants'>, template: TemplateName): number => grants[template] ?? 0

/** Something that WeChat tells of templates, by the second in which it happened. */
export interface GrantEvent {
  readonly createTime: number
  readonly template: TemplateName
  /** A yes and a no of one second are two events. */
  readonly withdrawn?: boolean
}

const nameOf = ({ createTime, template, withdrawn: isNo }: GrantEvent): string => `${createTime}:${template}${isNo ? ':no' : ''}`
const secondOf = (event: string): number => Number(event.slice(0, event.indexOf(':')))

/**
 * Whether an event was counted before. When no more events can be remembered, one that is older than all of them counts as counted: a grant
 * too few is a message that stays in the inbox, a grant too many one that WeChat refuses.
 */
const isKnown = ({ events }: Wallet, event: GrantEvent): boolean =>
  events.includes(nameOf(event)) || (events.length >= LIMITS.walletEvents && event.createTime <= Math.min(...events.map(secondOf)))

const setTo = <W extends Wallet>(wallet: W, template: TemplateName, count: number): W => ({
  ...wallet,
  grants: { ...wallet.grants, [template]: Math.max(0, count) },
})

const remembering = <W extends Wallet>(wallet: W, event: GrantEvent): W => ({
  ...wallet,
  events: [...wallet.events, nameOf(event)].sort((a, b) => secondOf(a) - secondOf(b)).slice(-LIMITS.walletEvents),
})

/** One more message of the template may be sent; an event that comes again changes nothing. */
export const granted = <W extends Wallet>(wallet: W, event: GrantEvent): W =>
  isKnown(wallet, event) ? wallet : remembering(givenBack(wallet, event.template), event)

/** WeChat will take none of it any more. */
export const emptied = <W extends Wallet>(wallet: W, template: TemplateName): W => setTo(wallet, template, 0)

/** The member has switched the template off. Told again, it must not wipe out what was granted since. */
export const withdrawn = <W extends Wallet>(wallet: W, event: GrantEvent): W => {
  const noted = { ...event, withdrawn: true }
  return isKnown(wallet, noted) ? wallet : remembering(emptied(wallet, event.template), noted)
}

export const spent = <W extends Wallet>(wallet: W, template: TemplateName): W => setTo(wallet, template, grantsLeft(wallet, template) - 1)

export const givenBack = <W extends Wallet>(wallet: W, template: TemplateName): W =>
  setTo(wallet, template, grantsLeft(wallet, template) + 1)

/** Reminders that the phone got on that day. */
export const pushedOn = ({ pushed }: Wallet, day: string): number => (pushed.day === day ? pushed.count : 0)

/** One reminder more on that day, or one less that did not go out after all. */
export const countingPush = <W extends Wallet>(wallet: W, day: string, by: 1 | -1): W => ({
  ...wallet,
  pushed: { day, count: Math.max(0, pushedOn(wallet, day) + by) },
})
