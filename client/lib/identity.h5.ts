/**
 * In the browser a header names the member, as the platform does in WeChat: `?persona=` in the address, else the last one used,
 * else 会员甲 of the demo. What the device keeps is kept apart for each.
 */
const KEY = 'evergreen:persona'
const DEFAULT_PERSONA = 'jia'

const fromAddress = (): string | null => new URLSearchParams(window.location.search).get('persona')

export const persona = (): string => {
  const named = fromAddress()
  try {
    if (named) window.localStorage.setItem(KEY, named)
    return named || window.localStorage.getItem(KEY) || DEFAULT_PERSONA
  } catch {
    return named || DEFAULT_PERSONA
  }
}

/** Separates what the device keeps for one member from what it keeps for another. */
export const accountScope = (): string => persona()
