import { LIMITS } from '../limits'
import { type AskingMoment, REMINDER_KINDS, type ReminderKind, TEMPLATE_NAMES, type TemplateName } from './kinds'
import { REMINDERS, worthOf } from './registry'
import { grantsLeft, type Wallet } from './wallet'

/** WeChat asks for few at a time; older clients refuse more. */
const MOST = 3

/** What a member who has just done something may want to hear of, the next message of just that first. */
const TEMPLATES_OF: Readonly<Record<AskingMoment, readonly TemplateName[]>> = {
  check_in: ['expiring', 'campaign', 'result'],
  credited: ['points-credited', 'expiring', 'campaign'],
  redeemed: ['expiring', 'result', 'campaign'],
  claimed: ['points-credited', 'expiring', 'result'],
  photo: ['result', 'expiring', 'campaign'],
  invited: ['result', 'expiring', 'campaign'],
  settings: TEMPLATE_NAMES,
}

/** The most that a message of a template is worth to a member who has switched some kinds off; 0 where none is left. */
const valueOf = (template: TemplateName, off: readonly ReminderKind[]): number =>
  Math.max(
    0,
    ...REMINDER_KINDS.filter((kind) => REMINDERS[kind].template === template && !off.includes(kind)).map((kind) => worthOf({ kind })),
  )

/**
 * The templates worth asking for at a moment: each by what its next message is worth, shared among those that may be sent already, so that the
 * scarcest of the most valuable comes first. None that nobody wants, and none of which some phones would refuse another grant.
 */
export const templatesToAsk = (moment: AskingMoment, wallet: Pick<Wallet, 'grants'>, off: readonly ReminderKind[]): TemplateName[] =>
  TEMPLATES_OF[moment]
    .map((template) => ({ template, left: grantsLeft(wallet, template), value: valueOf(template, off) }))
    .filter(({ left, value }) => value > 0 && left < LIMITS.hoardedGrants)
    .sort((a, b) => b.value / (1 + b.left) - a.value / (1 + a.left))
    .slice(0, MOST)
    .map(({ template }) => template)
