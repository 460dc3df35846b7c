import type { FieldFault } from '../../../errors'
import type { EntryKind } from '../../ledger/kinds'
import type { Day } from '../../time'
import type { GiftConfig } from '../gift'
import type { GiftKind, Handover } from '../kinds'
import type { Paying } from '../payment'

export type ConfigOf<K extends GiftKind> = Extract<GiftConfig, { readonly kind: K }>

/**
 * Who fulfils it: nobody has to, because it is done with the tap; somebody at the counter, who is shown the code; somebody who packs and
 * sends it; or its owner, who looks at what was bought.
 */
export type Fulfilment = 'instant' | 'staff' | 'queue' | 'owner'

/** What was asked for beside the gift itself. */
export interface Asked {
  readonly handover?: Handover | undefined
  readonly hasAddress: boolean
}

/** What a redemption brings beside the voucher. */
export interface Brought {
  /** Free draws of a lottery. */
  readonly tickets?: { readonly lotteryId: string; readonly draws: number }
  /** What a certificate says. */
  readonly certificate?: { readonly to: string; readonly unit: string; readonly units: number }
}

/** What the words about a redemption are made of. */
export interface Standing extends Paying {
  readonly until: Day
  readonly lapse: 'return' | 'forfeit'
  readonly tracking: { readonly carrier: string; readonly number: string } | null
  readonly certificate: { readonly number: string } | null
}

/** One kind of reward (M1): all that differs between kinds stands in its object. */
export interface RewardType<K extends GiftKind> {
  readonly kind: K
  /** What the entry that pays it is called. */
  readonly entry: Extract<EntryKind, 'redemption' | 'donation'>
  /** What stands before its name: `兑换龙井`, `捐赠：一棵梭梭树`. */
  readonly verb: string
  /** Which way it comes to its member, null where nothing is carried; or what is missing or wrong. */
  readonly handover: (config: ConfigOf<K>, asked: Asked) => Handover | null | FieldFault
  readonly fulfil: (handover: Handover | null) => Fulfilment
  /** Whether money may be part of its price: on iOS points must not become a way to buy with money what is no thing and no service. */
  readonly mayCostMoney: boolean
  /** Whether it takes numbers out of a pool of codes. */
  readonly takesCodes: boolean
  readonly brings: (config: ConfigOf<K>, quantity: number) => Brought
  /** What is to be done with it while it waits: `到任一门店出示领取码领取`. */
  readonly toDo: string
  /** Where it comes to its member, if not at a counter: what staff say to who shows its code there. */
  readonly elsewhere: string
  /** What stands beside it once it is done. */
  readonly done: (standing: Standing) => string
}
