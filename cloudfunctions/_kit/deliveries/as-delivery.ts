import { type DeliveryDocument, deliverySchema } from '../../../shared/contracts/documents/delivery'
import { checked } from '../ledger/documents'

/** Checked on reading and on writing alike. */
export const asDelivery = (document: unknown): DeliveryDocument => checked(deliverySchema, document)
