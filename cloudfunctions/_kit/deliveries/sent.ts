/** What an answer of WeChat's or of an SMS provider comes to. All but `sent` and `unknown` say for certain that nothing went out. */
export type SendOutcome =
  | 'sent'
  /** The member does not want it, or has allowed no more. */
  | 'refused'
  /** A fault of ours or of the configuration: people have to look. */
  | 'faulty'
  /** Nobody is at this address. */
  | 'dead'
  /** It can be tried again later. */
  | 'busy'
  /** No answer came: it may have arrived. */
  | 'unknown'

/** What became of one message. */
export interface Sent {
  readonly outcome: SendOutcome
  /** What WeChat or the SMS provider calls it, if it was sent and is called anything. */
  readonly providerId: string | null
  /** What was answered, for engineers. */
  readonly words: string
}
