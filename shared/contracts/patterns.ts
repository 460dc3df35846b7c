/** What identifiers look like, for both sides: the phone looks at them before it asks, without what checks whole contracts. */

/** Letters, digits and `_.-` only: no colon, so that ids can be joined by one, and no slash, so that they fit a path. */
export const EXTERNAL_ID_PART = '[A-Za-z0-9][A-Za-z0-9_.-]{0,63}'

export const EXTERNAL_ID = new RegExp(`^${EXTERNAL_ID_PART}$`)

/** Mainland mobile number, without its country code. */
export const PHONE = /^1[3-9]\d{9}$/

/** Opaque reference to a member: ten digits. */
export const MEMBER_REF = /^[1-9]\d{9}$/
