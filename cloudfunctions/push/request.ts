import type { Store } from '../_kit/store'

/** The platform's HTTP event, as far as it is used. Header names arrive in lower case. */
export interface HttpEvent {
  readonly path: string
  readonly httpMethod: string
  readonly headers?: Readonly<Record<string, string>>
  readonly queryStringParameters?: Readonly<Record<string, string>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An event that WeChat has signed. */
export interface Push {
  readonly store: Store
  readonly now: number
  /** As WeChat sent it, nothing of it checked yet. */
  readonly event: unknown
}

/** Deals with one kind of event. False asks WeChat to send it again, which it does three times. */
export type Deal = (push: Push) => Promise<boolean>
