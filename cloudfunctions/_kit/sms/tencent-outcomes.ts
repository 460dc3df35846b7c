import type { SendOutcome } from '../deliveries/sent'

/**
 * What Tencent Cloud's codes mean here, by how they begin (cloud.tencent.com/document/product/382/55981); the first that fits counts. What
 * stands nowhere is a fault of ours or of the configuration: money, signature, template, rights.
 */
const OUTCOMES: readonly (readonly [begins: string, SendOutcome])[] = [
  ['Ok', 'sent'],
  /** How often a number, a template or an application may be used; the call itself as well. */
  ['LimitExceeded', 'busy'],
  ['RequestLimitExceeded', 'busy'],
  ['FailedOperation.FailResolvePacket', 'busy'],
  /** The member has told the operator not to be written to. */
  ['FailedOperation.PhoneNumberInBlacklist', 'refused'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'dead'],
  ['InvalidParameterValue.ProhibitedUseUrlInTemplateParameter', 'faulty'],
  /** Something inside their service: it may have been sent. */
  ['InternalError', 'unknown'],
]

export const outcomeOfTencent = (code: string): SendOutcome =>
  OUTCOMES.find(([begins]) => code === begins || code.startsWith(`${begins}.`))?.[1] ?? 'faulty'
