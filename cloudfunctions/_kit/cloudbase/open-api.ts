import { openApp } from './app'
import { decode, encode } from './protobuf'

/** What came of a cloud call. */
export type OpenApiAnswer =
  /** WeChat's own JSON. */
  | { readonly json: string }
  /** The call was refused before WeChat's interface saw it. */
  | { readonly refused: string }

/** The function may not call the interface, or there is none of that name (wx-server-sdk: -604101, -604100). */
const NOT_ALLOWED = new Set([-604100, -604101])

/** Codes of the service for calls that it has not passed on. */
const NOT_PASSED_ON = new Set(['INVALID_PARAM', 'SIGN_PARAM_INVALID', 'INVALID_CONTEXT'])

/**
 * A call of WeChat's server interfaces through the environment of the mini-program, which needs no access token: what `wx-server-sdk` sends
 * for `cloud.openapi.*`. Throws where nothing is known about its outcome.
 */
export const callOpenApi = async (apiName: string, input: Readonly<Record<string, unknown>>): Promise<OpenApiAnswer> => {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined)
  const body = encode(
    pairs.map(([key, value]) => [
      1,
      encode([
        [1, Buffer.from(key)],
        [2, Buffer.from(JSON.stringify(value))],
      ]),
    ]),
  )
  const requestData = encode([
    [1, 0],
    [2, body],
  ])
  const answer = await called(apiName, requestData)
  return Buffer.isBuffer(answer) ? read(answer) : answer
}

const called = async (apiName: string, requestData: Buffer): Promise<Buffer | OpenApiAnswer> => {
  try {
    const answer: unknown = await openApp().callCompatibleWxOpenApi({ apiName, requestData: requestData as never })
    if (Buffer.isBuffer(answer)) return answer
    throw Object.assign(new Error('the cloud call was not answered with bytes'), answer)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    if (typeof code === 'string' && NOT_PASSED_ON.has(code)) return { refused: `${code} ${String(message)}` }
    throw error
  }
}

const ANSWER = { json: 1, systemError: 3 } as const

const read = (answer: Buffer): OpenApiAnswer => {
  const fields = decode(answer)
  const systemError = Number(fields.get(ANSWER.systemError) ?? 0)
  if (NOT_ALLOWED.has(systemError)) return { refused: String(systemError) }
  const json = fields.get(ANSWER.json)
  if (systemError !== 0 || !Buffer.isBuffer(json)) throw new Error(`the cloud call failed with ${systemError}`)
  return { json: json.toString('utf8') }
}
