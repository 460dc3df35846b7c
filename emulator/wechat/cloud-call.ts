/**
 * The cloud call of `wx-server-sdk` (`cloud.openapi.*`) on the wire: a multipart form whose part `requestData` is a protobuf
 * message of keys and JSON values, answered with a protobuf message that carries WeChat's JSON.
 */
import { parseMultipart } from './multipart'
import { bytesOf, decodeFields, encodeFields } from './protobuf'
import { callWechat, type Wechat } from './wechat-api'

export interface CloudCallAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer
}

/** Any type but JSON: with a JSON type the SDK would take the body for an error of the service. */
const ANSWER_TYPE = 'application/octet-stream'
const SERVICE_ERROR_TYPE = 'application/json; charset=utf-8'
const HTTP_OK = 200

const serviceError = (code: string, message: string): CloudCallAnswer => ({
  status: 200,
  contentType: SERVICE_ERROR_TYPE,
  body: Buffer.from(JSON.stringify({ code, message, requestId: 'local' })),
})

/** Field 2 of the request holds repeated pairs `{1: key, 2: value as JSON}`. */
const inputOf = (requestData: Buffer): Record<string, unknown> => {
  const pairs = decodeFields(bytesOf(decodeFields(requestData), 2))
  return Object.fromEntries(
    pairs.map(({ value }) => {
      const pair = decodeFields(Buffer.isBuffer(value) ? value : Buffer.alloc(0))
      return [bytesOf(pair, 1).toString('utf8'), JSON.parse(bytesOf(pair, 2).toString('utf8')) as unknown]
    }),
  )
}

export const isCloudCall = (contentType: string): boolean => contentType.startsWith('multipart/form-data')

export const answerCloudCall = (wechat: Wechat, contentType: string, body: Buffer): CloudCallAnswer => {
  const parts = parseMultipart(contentType, body)
  const apiName = parts?.get('apiName')?.toString('utf8') ?? ''
  const requestData = parts?.get('requestData')
  if (parts?.get('action')?.toString('utf8') !== 'wx.openApi' || !requestData) return serviceError('INVALID_PARAM', 'not a cloud call')
  let input: Record<string, unknown>
  try {
    input = inputOf(requestData)
  } catch {
    return serviceError('INVALID_PARAM', 'the cloud call cannot be read')
  }
  const answer = callWechat(wechat, apiName, input)
  if (!answer) return serviceError('INVALID_PARAM', `the emulator has no stand-in for ${apiName}`)
  return {
    status: 200,
    contentType: ANSWER_TYPE,
    body: encodeFields([
      { number: 1, value: Buffer.from(JSON.stringify(answer)) },
      { number: 2, value: Buffer.from('application/json') },
      { number: 3, value: 0 },
      { number: 4, value: HTTP_OK },
    ]),
  }
}
