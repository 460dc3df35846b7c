import { EXTERNAL_ID } from '@shared/contracts/patterns'

/** What was scanned or typed as an order number, without the spaces that a receipt or a keyboard puts in. */
export const cleanOrderId = (text: string): string => text.replace(/\s/g, '')

/** Whether a till may have given it. Upper and lower case differ, so nothing is changed about it. */
export const isOrderId = (text: string): boolean => EXTERNAL_ID.test(text)
