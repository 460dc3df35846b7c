/** What an operator of the emulator asks and commands. Nothing of this exists on CloudBase. */
import { randomUUID } from 'node:crypto'
import { findInvocation, never, runInvocation } from '../host/invocation'
import { isCloudCall } from '../wechat/cloud-call'
import { HttpRefusal, type Reply, jsonReply, parseObject } from './http-answers'
import { callTimer } from './invoke'
import type { Route } from './route-context'
import { cloudCallRoute } from './route-wechat'

const STORAGE_LIMIT_BYTES = 16 * 1024 * 1024
const ALERT_LIMIT_BYTES = 64 * 1024
const AUDIT_LIMIT_MS = 30 * 60_000

/** `GET /emulator/audit`: the jobs function recomputes every account and chain. */
export const auditRoute: Route = async ({ emulator }) => {
  const run = { functionName: 'jobs', triggerName: 'audit', dueAt: emulator.now(), message: '{"job":"audit"}', timeLimitMs: AUDIT_LIMIT_MS }
  const outcome = await callTimer(emulator.contents.host, run)
  if (outcome.status === 'failed') throw new HttpRefusal('internal', '审计没有完成,请查看 /emulator/logs')
  return jsonReply(200, outcome.result ?? null)
}

/** `GET /emulator/stats`: storage calls per function and action since the start; `DELETE` begins to count anew. */
export const statsRoute: Route = async ({ emulator, method }) => {
  if (method === 'DELETE') emulator.stats.clear()
  return jsonReply(200, { actions: emulator.stats.list(), store: emulator.contents.store.stats() })
}

/** `POST /emulator/alerts`: takes an alert in any form, as a webhook does. `GET` lists what was taken, the latest first. */
export const alertsRoute: Route = async ({ emulator, method, body }) => {
  const { alerts } = emulator.contents
  if (method !== 'POST') return jsonReply(200, { alerts: alerts.list() })
  alerts.take(parseObject(await body(ALERT_LIMIT_BYTES)))
  return jsonReply(200, { errcode: 0, errmsg: 'ok' })
}

export const logsRoute: Route = async ({ emulator }) => jsonReply(200, { lines: emulator.log.recent() })

/**
 * `/cloudbase`: where the SDK's HTTP path ends. The address names the invocation when a function of this emulator calls; one that
 * has died gets no answer, like a process that was killed.
 */
export const cloudbaseRoute: Route = async (request): Promise<Reply> => {
  const { emulator, url, headers, message } = request
  if (isCloudCall(headers['content-type'] ?? '')) return cloudCallRoute(request)
  const body = await request.body(STORAGE_LIMIT_BYTES)
  const id = url.searchParams.get('invocation')
  const handle = (): Promise<Reply> => emulator.contents.endpoint.handleHttp({ query: url.searchParams, headers, body })
  if (id === null) return handle()
  const invocation = findInvocation(id)
  const hangUp = (): Promise<never> => {
    message.socket.destroy()
    return never()
  }
  if (!invocation) return hangUp()
  return Promise.race([runInvocation(invocation, handle), invocation.killed.then(hangUp)])
}

export const healthRoute: Route = async ({ emulator }) =>
  jsonReply(200, { ok: true, now: new Date(emulator.now()).toISOString(), instance: INSTANCE_ID })

/** Tells one start of the emulator from another. */
const INSTANCE_ID = randomUUID()
