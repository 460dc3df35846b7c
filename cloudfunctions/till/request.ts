import type { Seller } from '../_kit/sales/seller'
import type { Store } from '../_kit/store'

/** The platform's HTTP event, as far as it is used. Header names arrive in lower case. */
export interface HttpEvent {
  readonly path: string
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters?: Readonly<Record<string, string>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A till whose signature was right. */
export interface Till {
  readonly keyId: string
  readonly storeId: string
}

/** What a signed route gets to work with. */
export interface TillRequest {
  readonly store: Store
  readonly till: Till
  readonly now: number
  readonly requestId: string
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The till as the books know it. */
export const sellerOf = ({ store, now, till }: TillRequest): Seller => ({
  store,
  now,
  storeId: till.storeId,
  actor: { kind: 'till', id: till.keyId },
})

/** A good answer of a route: its status, and whether it repeats an earlier one. */
export interface TillSuccess {
  readonly status: number
  readonly data: unknown
  readonly replayed?: boolean
}

/** The platform may strip the path that the function is mounted at; signatures are over the path as the till sent it. */
export const fullPath = (event: HttpEvent): string => (event.path.startsWith('/till') ? event.path : `/till${event.path}`)

export const pathWithQuery = (event: HttpEvent): string => {
  const query = new URLSearchParams(event.queryStringParameters ?? {}).toString()
  return query ? `${fullPath(event)}?${query}` : fullPath(event)
}

export const rawBody = (event: HttpEvent): Buffer => Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
