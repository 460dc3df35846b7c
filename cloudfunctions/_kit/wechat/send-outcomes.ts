import type { SendOutcome } from '../deliveries/sent'

/**
 * What an answer of `subscribeMessage.send` means here, by its number (developers.weixin.qq.com, subscribeMessage.send). A number that stands
 * nowhere counts as `faulty`: WeChat has answered, so nothing was sent, and people have to look.
 */
const OUTCOMES: Readonly<Record<number, SendOutcome>> = {
  0: 'sent',
  /** No grant is left, or the member has withdrawn it. */
  43101: 'refused',
  /** A field breaks its format: our fault. */
  47003: 'faulty',
  /** The template id is wrong: a fault of the configuration. */
  40037: 'faulty',
  /** The page does not exist in the published version. */
  41030: 'faulty',
  /** Nobody of this mini-program has this openid. */
  40003: 'dead',
  /** WeChat is busy. */
  [-1]: 'busy',
  /** Quotas of calls: of the day, of the minute, of concurrent ones. */
  45009: 'busy',
  45011: 'busy',
  45047: 'busy',
  /** The access token was replaced meanwhile: the next one is good. */
  40001: 'busy',
  40014: 'busy',
  42001: 'busy',
}

export const outcomeOf = (errcode: number): SendOutcome => OUTCOMES[errcode] ?? 'faulty'
