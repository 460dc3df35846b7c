import {
  addressBookSchema,
  favouritesSchema,
  type GiftDocument,
  giftSchema,
  type PoolCodeDocument,
  poolCodeSchema,
  type StockDocument,
  stockSchema,
} from '../../../shared/contracts/documents/gift'
import { type RedemptionDocument, redemptionSchema } from '../../../shared/contracts/documents/redemption'
import { checked } from '../ledger/documents'

/** Checked on reading and on writing alike, as everything here. */
export const asGift = (document: unknown): GiftDocument => checked(giftSchema, document)

export const asStock = (document: unknown): StockDocument => checked(stockSchema, document)

export const asPoolCode = (document: unknown): PoolCodeDocument => checked(poolCodeSchema, document)

export const asRedemption = (document: unknown): RedemptionDocument => checked(redemptionSchema, document)

export const asFavourites = (document: unknown) => checked(favouritesSchema, document)

export const asAddressBook = (document: unknown) => checked(addressBookSchema, document)
