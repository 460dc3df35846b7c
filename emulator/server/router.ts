/** Which path is answered by what. */
import { join } from 'node:path'
import { STORAGE_PATH } from '../files/cloud-files'
import type { Emulator } from './emulator'
import { HttpRefusal, jsonReply } from './http-answers'
import { clockRoute } from './route-clock'
import type { Route } from './route-context'
import { alertsRoute, auditRoute, cloudbaseRoute, healthRoute, logsRoute, statsRoute } from './route-emulator'
import { faultsRoute } from './route-faults'
import { filesRoute, storageRoute } from './route-files'
import { callRoute, httpFunctionRoute } from './route-functions'
import { paymentFaultsRoute, paymentsRoute, wechatPayRoute } from './route-payments'
import {
  mediaChecksRoute,
  outboxRoute,
  personasRoute,
  sendOrdersRoute,
  smsRoute,
  subscriptionsRoute,
  tencentSmsRoute,
  wechatRoute,
} from './route-wechat'
import { StaticFiles } from './static-files'

interface Entry {
  readonly methods: readonly string[]
  readonly route: Route
  /**
   * always: answered while the store is being seeded too, the functions need these for it. alone: while nothing else is
   * answered. Otherwise whenever the store is open.
   */
  readonly access?: 'always' | 'alone'
}

const GET = ['GET', 'HEAD']

const resetRoute: Route = async ({ emulator }) => {
  await emulator.reset()
  return jsonReply(200, { ok: true })
}

const FIXED: Readonly<Record<string, Entry>> = {
  '/healthz': { methods: GET, route: healthRoute },
  '/cloudbase': { methods: ['POST'], route: cloudbaseRoute, access: 'always' },
  '/emulator/clock': { methods: ['GET', 'POST'], route: clockRoute },
  '/emulator/outbox': { methods: GET, route: outboxRoute },
  '/emulator/audit': { methods: GET, route: auditRoute },
  '/emulator/alerts': { methods: ['GET', 'POST'], route: alertsRoute, access: 'always' },
  '/emulator/faults': { methods: ['GET', 'POST', 'DELETE'], route: faultsRoute },
  '/emulator/reset': { methods: ['POST'], route: resetRoute, access: 'alone' },
  '/emulator/stats': { methods: ['GET', 'DELETE'], route: statsRoute },
  '/emulator/logs': { methods: GET, route: logsRoute },
  '/emulator/personas': { methods: GET, route: personasRoute },
  '/emulator/subscriptions': { methods: ['POST'], route: subscriptionsRoute },
  '/emulator/files': { methods: ['POST'], route: filesRoute },
  '/emulator/media-checks': { methods: ['GET', 'HEAD', 'POST'], route: mediaChecksRoute },
  '/emulator/payments': { methods: ['GET', 'HEAD', 'POST'], route: paymentsRoute },
  '/emulator/payment-faults': { methods: ['GET', 'HEAD', 'POST', 'DELETE'], route: paymentFaultsRoute },
  '/emulator/send-orders': { methods: ['GET', 'POST', 'DELETE'], route: sendOrdersRoute },
  '/emulator/tencent-sms': { methods: ['POST'], route: tencentSmsRoute, access: 'always' },
  '/emulator/sms': { methods: ['POST'], route: smsRoute, access: 'always' },
}

const ANY = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const staticRoute =
  (files: StaticFiles, prefix: string): Route =>
  ({ path, headers }) =>
    files.serve({
      path: path.slice(prefix.length),
      acceptsGzip: /\bgzip\b/.test(headers['accept-encoding'] ?? ''),
      ifNoneMatch: headers['if-none-match'],
    })

const redirectTo =
  (location: string): Route =>
  async () => ({ status: 308, headers: { location }, body: '' })

export type FindRoute = (path: string) => Entry

export const createRouter = (emulator: Pick<Emulator, 'options' | 'catalogue'>): FindRoute => {
  const dist = join(emulator.options.root, 'dist')
  const app = staticRoute(new StaticFiles(join(dist, 'h5'), '会员端尚未构建,请先运行 npm run build:h5'), '/app/')
  const studio = staticRoute(new StaticFiles(join(dist, 'studio'), '工作台页面尚未构建,请先运行 npm run build'), '/')
  return (path) => {
    const fixed = Object.hasOwn(FIXED, path) ? FIXED[path] : undefined
    if (fixed) return fixed
    if (path.startsWith('/call/')) return { methods: ANY, route: callRoute }
    if (path.startsWith('/emulator/wechat-pay/')) return { methods: ['GET', 'POST'], route: wechatPayRoute, access: 'always' }
    if (path.startsWith('/emulator/wechat/')) return { methods: ['POST'], route: wechatRoute, access: 'always' }
    if (path.startsWith(STORAGE_PATH)) return { methods: ['GET', 'HEAD', 'PUT'], route: storageRoute, access: 'always' }
    if (path.startsWith('/emulator/')) throw new HttpRefusal('not_found', '没有这个地址')
    const http = emulator.catalogue.httpPaths.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}/`))
    if (http) return { methods: ANY, route: httpFunctionRoute(http.functionName) }
    if (path === '/app') return { methods: GET, route: redirectTo('/app/') }
    return { methods: GET, route: path.startsWith('/app/') ? app : studio }
  }
}
