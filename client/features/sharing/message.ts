import { fetchShare, keptToken } from './api'
import { type Sent, shareCard, type ShareCard } from './card'

/** A card as `onShareAppMessage` takes it: with a promise WeChat waits three seconds for the better one. */
export type ShareMessage = ShareCard & { readonly promise?: Promise<ShareCard> }

/** What names the member on cards: kept from the last time, or asked for at this moment. Undefined for who is no member, and without a network. */
export const tokenNow = async (): Promise<string | undefined> => {
  try {
    return keptToken() ?? (await fetchShare()).token
  } catch {
    return undefined
  }
}

/** The card of the member, asked for at the tap and not before: most who look at a page share nothing. */
export const shareMessage = (sent: Omit<Sent, 'token'>): ShareMessage => {
  const token = keptToken()
  if (token) return shareCard({ ...sent, token })
  return { ...shareCard(sent), promise: tokenNow().then((known) => shareCard({ ...sent, token: known })) }
}
