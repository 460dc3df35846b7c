/**
 * The number of the contracts between mini-program and functions. WeChat updates mini-programs in the background, so for some days
 * old clients meet new functions: an added action or optional field needs no new number; a change that an old client would
 * misunderstand raises both numbers, and older clients are then asked politely to refresh (`client_outdated`).
 */
export const CONTRACT_VERSION = 1

/** The oldest client that these functions still understand. */
export const OLDEST_CLIENT = 1
