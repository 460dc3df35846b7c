import { canonicalJson } from '../../../shared/domain/ledger'
import { browseMac, sameText } from '../digest'

/** What was begun to be looked at, for which task, and when (epoch ms). */
export interface Browsing {
  readonly taskId: string
  readonly sku: string
  readonly at: number
}

/** Whose it is stands in the seal alone: a token is worth nothing to anybody else. */
const macOf = (memberId: string, browsing: Browsing): string => browseMac(canonicalJson({ memberId, ...browsing }))

/** Nothing of a token is stored: its seal is what makes it believed. */
export const browseToken = (memberId: string, { taskId, sku, at }: Browsing): string => {
  const words = Buffer.from(JSON.stringify([taskId, sku, at])).toString('base64url')
  return `${words}.${macOf(memberId, { taskId, sku, at })}`
}

/** What the token says, if we made it for this member; undefined for every other text. */
export const parseBrowseToken = (memberId: string, token: string): Browsing | undefined => {
  const match = /^([\w-]{1,360})\.([0-9a-f]{32})$/.exec(token)
  const browsing = match ? wordsOf(match[1]!) : undefined
  return browsing && sameText(macOf(memberId, browsing), match![2]!) ? browsing : undefined
}

const wordsOf = (base64: string): Browsing | undefined => {
  try {
    const [taskId, sku, at] = JSON.parse(Buffer.from(base64, 'base64url').toString()) as unknown[]
    return typeof taskId === 'string' && typeof sku === 'string' && Number.isSafeInteger(at) ? { taskId, sku, at: at as number } : undefined
  } catch {
    return undefined
  }
}
