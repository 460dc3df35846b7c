import { HttpJson } from '../../replay/http-json'
import { errorOf, untilDefinite } from '../../replay/retry'
import { userOf } from '../emulator-process'
import type { Sample } from '../figures'
import { load } from '../load'

const PATH = '/call/member'
const TIMEOUT_MS = 30_000

/** The phones of members, calling whoever listens at `url` as the app does: `busy` is sent again under the same name. */
export class Phones {
  readonly #http: HttpJson
  constructor(url: string) {
    this.#http = new HttpJson(url)
  }

  /** The code of the refusal, or undefined where it was done. */
  async call(member: number, action: string, input: unknown, requestId: string): Promise<string | undefined> {
    const body = JSON.stringify({ action, input, requestId })
    const headers = { 'x-evergreen-user': userOf(member) }
    const answer = await untilDefinite(() => this.#http.send({ method: 'POST', path: PATH, headers, body, timeoutMs: TIMEOUT_MS }))
    return errorOf(answer)?.code
  }

  close(): void {
    this.#http.close()
  }
}

/** Who taps on what. */
export interface Taps {
  readonly members: number
  readonly giftOf: (n: number) => string
}

/** One gift after the other, by one member after the other, so that clients beside each other never meet on one account. */
export const tapLoad = async (url: string, run: string, { members, giftOf }: Taps, clients: number, seconds: number): Promise<Sample> => {
  const phones = new Phones(url)
  const redeem = async (n: number): Promise<void> => {
    const refused = await phones.call(n % members, 'gift.redeem', { giftId: giftOf(n) }, `${run}-redeem-${n}`)
    if (refused !== undefined) throw new Error(`a redemption was answered ${refused}`)
  }
  try {
    return await load(redeem, clients, seconds)
  } finally {
    phones.close()
  }
}
