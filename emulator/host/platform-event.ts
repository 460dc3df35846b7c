/**
 * Events and contexts of the three kinds of invocation, as CloudBase gives them. Identity is in the context alone: nothing
 * that a caller sends can reach it.
 */

export interface PlatformCall {
  readonly event: unknown
  readonly context: Record<string, unknown>
}

export interface CallSettings {
  readonly functionName: string
  readonly requestId: string
  readonly envName: string
  readonly memoryMb: number
  readonly timeLimitMs: number
}

export const APP_ID = 'wx-evergreen-demo'

const contextOf = (settings: CallSettings, environment: Record<string, string>): Record<string, unknown> => ({
  request_id: settings.requestId,
  function_name: settings.functionName,
  function_version: '$LATEST',
  memory_limit_in_mb: settings.memoryMb,
  time_limit_in_ms: settings.timeLimitMs,
  namespace: settings.envName,
  environment: JSON.stringify({
    ...environment,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TRIGGER_SRC',
    TCB_ENV: settings.envName,
  }),
})

/** `wx.cloud.callFunction`: the event is the caller's data with `userInfo` put over it by the platform. */
export const memberCall = (settings: CallSettings, openid: string, data: Record<string, unknown>): PlatformCall => ({
  event: { ...data, userInfo: { appId: APP_ID, openId: openid } },
  context: contextOf(settings, {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_OPENID: openid,
    WX_APPID: APP_ID,
    TCB_SOURCE: 'wx_client',
    TRIGGER_SRC: 'wx',
  }),
})

export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly query: Record<string, string>
  readonly body: string
  readonly isBase64Encoded: boolean
}

/** HTTP access to an event function: no identity at all. */
export const httpCall = (settings: CallSettings, request: HttpRequest): PlatformCall => ({
  event: {
    path: request.path,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: request.query,
    requestContext: { requestId: settings.requestId, envId: settings.envName, appId: '0', uin: '0' },
    body: request.body,
    isBase64Encoded: request.isBase64Encoded,
  },
  context: contextOf(settings, { TCB_SOURCE: 'wx_http', TRIGGER_SRC: 'http' }),
})

/** A timer; `dueAt` is the instant of its expression, whole seconds. */
export const timerCall = (settings: CallSettings, triggerName: string, dueAt: number, message: string): PlatformCall => ({
  event: { Type: 'Timer', TriggerName: triggerName, Time: new Date(dueAt).toISOString().replace(/\.\d{3}Z$/, 'Z'), Message: message },
  context: contextOf(settings, { TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer' }),
})
