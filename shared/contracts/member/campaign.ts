import * as z from 'zod'
import type { NotMine } from '../../domain/campaigns'
import { effect } from '../documents/program/rules'

/** Why a campaign is not for the caller; the app has words for each. */
const NOT_MINE = ['not_joined', 'tier', 'birthday', 'birthday_unknown', 'first_purchase'] as const satisfies readonly NotMine[]

/** A campaign, a member day or a holiday that members are told of: the one time of it that matters now. */
export const campaignShape = {
  /** Of the rule. */
  id: z.string(),
  name: z.string(),
  state: z.enum(['running', 'coming']),
  /** ISO 8601 in Shanghai, to the millisecond; `until` is exclusive. */
  from: z.string(),
  until: z.string(),
  /** What it gives, as data: the app says it in the language of the member. */
  effect,
}

/** Everything that is announced now, what runs first; everybody may ask, members or not. */
export const campaignList = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        ...campaignShape,
        /** The whole campaign, where it lasts longer than the one time of it. */
        period: z.strictObject({ from: z.string(), until: z.string() }).optional(),
        /** Whom and what it asks for, and how far it goes, each in a few words of Chinese. */
        words: z.array(z.string()),
        /** Whether the caller can take part, as far as tier, birthday and earlier purchases tell. */
        mine: z.boolean(),
        notMineReason: z.enum(NOT_MINE).optional(),
      }),
    ),
    serverTime: z.string(),
  }),
  refusals: ['busy'],
} as const

export type CampaignsAnswer = z.infer<typeof campaignList.answer>
export type Campaign = CampaignsAnswer['items'][number]
