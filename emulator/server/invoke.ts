/** The invocations that the emulator itself starts or passes on, each as the platform would make it. */
import type { FunctionHost, Outcome } from '../host/function-host'
import { type HttpRequest, httpCall, memberCall, timerCall } from '../host/platform-event'

const KNOWN_TILL_PARTS: readonly [RegExp, string][] = [
  [/^(\/till\/v1\/purchases)\/(?!batch$)[^/]+/, '$1/{orderId}'],
  [/^(\/till\/v1\/payments\/points)\/[^/]+/, '$1/{id}'],
  [/^(\/till\/v1\/vouchers)\/[^/]+/, '$1/{code}'],
]

/** `POST /till/v1/purchases/{orderId}/refunds`: the name under which an HTTP call is counted. */
const routeName = (method: string, path: string): string =>
  `${method} ${KNOWN_TILL_PARTS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), path)}`

export const callMember = (host: FunctionHost, functionName: string, openid: string, data: Record<string, unknown>): Promise<Outcome> =>
  host.invoke(functionName, (settings) => memberCall(settings, openid, data), {
    action: typeof data.action === 'string' ? data.action.slice(0, 64) : '-',
  })

export const callHttp = (host: FunctionHost, functionName: string, request: HttpRequest): Promise<Outcome> =>
  host.invoke(functionName, (settings) => httpCall(settings, request), { action: routeName(request.method, request.path).slice(0, 96) })

export interface TimerRun {
  readonly functionName: string
  readonly triggerName: string
  readonly dueAt: number
  readonly message: string
  readonly timeLimitMs?: number
}

export const callTimer = (host: FunctionHost, run: TimerRun): Promise<Outcome> =>
  host.invoke(run.functionName, (settings) => timerCall(settings, run.triggerName, run.dueAt, run.message), {
    action: run.message === '' ? run.triggerName : run.message.slice(0, 64),
    timeLimitMs: run.timeLimitMs,
  })
