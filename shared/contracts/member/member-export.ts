import * as z from 'zod'
import { addressSchema } from '../documents/gift'
import { messageSettings, reminderSettings } from '../documents/member'
import { heldLotChange, lotChange, points } from '../primitives'

const presentLine = z.strictObject({ points, at: z.string(), state: z.string(), words: z.string() })

/** Everything that is kept about the caller as a person, but the entries of the ledger, which `points.list` pages through. */
export const memberExport = {
  effect: 'read',
  request: z.strictObject({}),
  answer: z.strictObject({
    exportedAt: z.string(),
    memberRef: z.string(),
    name: z.string().nullable(),
    /** In full: it is the caller's own. */
    phone: z.string().nullable(),
    birthday: z.string().nullable(),
    avatar: z.string().nullable(),
    joinedAt: z.string(),
    /** By whose invitation, if any. */
    inviteToken: z.string().nullable(),
    consents: z.array(z.strictObject({ version: z.string(), at: z.string() })),
    tier: z.string(),
    growth: z.int(),
    status: z.string(),
    balance: points,
    debt: points,
    lots: z.array(lotChange),
    held: z.array(heldLotChange),
    settings: messageSettings,
    reminders: reminderSettings,
    /** Messages of each kind of template that WeChat will still take. */
    grants: z.array(z.strictObject({ template: z.string(), left: z.int() })),
    messages: z.array(z.strictObject({ kind: z.string(), title: z.string(), body: z.string(), at: z.string() })),
    /** The number of the member by whose invitation the caller came. */
    invitedBy: z.string().nullable(),
    /** Friends who came by the caller's invitation, and who took part by the caller's card: nothing that says who they are. */
    invited: z.array(z.strictObject({ at: z.string(), state: z.string() })),
    shared: z.array(z.strictObject({ at: z.string(), deed: z.string(), state: z.string() })),
    /** Things won in lotteries, or taken for dying points. */
    prizes: z.array(z.strictObject({ name: z.string(), at: z.string(), until: z.string(), state: z.string() })),
    /** What was redeemed in the mall. */
    redemptions: z.array(
      z.strictObject({
        name: z.string(),
        quantity: z.int(),
        points,
        fen: z.int(),
        at: z.string(),
        paidAt: z.string().nullable(),
        refundedAt: z.string().nullable(),
        state: z.string(),
        address: addressSchema.nullable(),
        rating: z.strictObject({ stars: z.int(), words: z.string() }).nullable(),
      }),
    ),
    addresses: z.array(addressSchema),
    /** Gifts that were put aside, by their ids. */
    favourites: z.array(z.string()),
    /** Points that were given to friends, and by them: nothing that says who they are. */
    presentsGiven: z.array(presentLine),
    presentsReceived: z.array(presentLine),
    /** Free draws that are left. */
    tickets: z.array(z.strictObject({ lotteryId: z.string(), draws: z.int() })),
    activities: z.array(
      z.strictObject({
        activityId: z.string(),
        joinedAt: z.string(),
        photos: z.array(z.strictObject({ day: z.string(), state: z.string(), at: z.string(), appeal: z.string().nullable() })),
      }),
    ),
    feedback: z.array(
      z.strictObject({ kind: z.string(), text: z.string(), at: z.string(), state: z.string(), reply: z.string().nullable() }),
    ),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type MemberExport = z.infer<typeof memberExport.answer>
