/** What a region that scrolls must have, so that a keyboard can reach and scroll it. */
export const reachable = { tabIndex: 0 }
