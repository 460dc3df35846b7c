/** Signs requests of the demo till with the browser's own HMAC, exactly as a real till would. */
export const TILL = { keyId: 'demo-till', secret: 'demo-till-secret', storeId: 'S001' } as const

const hex = (bytes: ArrayBuffer | Uint8Array): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

export interface Signing {
  readonly method: string
  /** Path with query. */
  readonly path: string
  readonly body: string
  readonly unixSeconds: number
  /** 16 or more hex digits. */
  readonly nonce: string
}

export const newNonce = (): string => hex(crypto.getRandomValues(new Uint8Array(16)))

/** The `Authorization` header. */
export const authorization = async ({ method, path, body, unixSeconds, nonce }: Signing): Promise<string> => {
  const digest = hex(await crypto.subtle.digest('SHA-256', utf8(body)))
  const key = await crypto.subtle.importKey('raw', utf8(TILL.secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, utf8([method, path, unixSeconds, nonce, digest].join('\n')))
  return `EVERGREEN-HMAC-SHA256 key=${TILL.keyId},ts=${unixSeconds},nonce=${nonce},sig=${hex(signature)}`
}
