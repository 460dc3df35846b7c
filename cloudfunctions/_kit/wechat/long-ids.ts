/** WeChat's message ids have 19 digits, more than a number of JSON can hold: they are read as texts, however they are written. */
const LONG_ID = /("(?:msgid|MsgID)"\s*:\s*)(\d+)/g

/** What JSON says, with message ids as they are. Throws what JSON.parse throws. */
export const parseLongIds = (json: string): unknown => JSON.parse(json.replace(LONG_ID, '$1"$2"'))
