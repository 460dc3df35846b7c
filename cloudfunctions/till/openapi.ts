import * as z from 'zod'
import { externalId } from '../../shared/contracts/primitives'
import { type ErrorCode, ERRORS } from '../../shared/errors'
import { type Route, ROUTES } from './routes'

type Json = Record<string, unknown>

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json
  return schema
}

/** Every call can be refused for these reasons, whatever it does. */
const COMMON: readonly ErrorCode[] = ['bad_signature', 'invalid', 'too_large', 'busy', 'internal']

const ERROR_REF = { $ref: '#/components/schemas/Error' }

const RETRY_AFTER = { 'Retry-After': { schema: { type: 'integer' }, description: '几秒后再试' } }

const errorResponses = (codes: readonly ErrorCode[]): Json => {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set([...COMMON, ...codes])) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code])
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, of]) => [
        String(status),
        {
          description: of.map((code) => `\`${code}\` ${ERRORS[code].message}`).join(';'),
          ...(of.every((code) => ERRORS[code].retry === 'never') ? {} : { headers: RETRY_AFTER }),
          content: { 'application/json': { schema: ERROR_REF } },
        },
      ]),
  )
}

const success = (route: Route, description: string, replay: boolean): Json => ({
  description,
  ...(replay
    ? { headers: { 'Idempotency-Replayed': { schema: { type: 'string', const: 'true' }, description: '重复请求,答复与首次相同' } } }
    : {}),
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['ok', 'data'],
        properties: { ok: { const: true }, data: schemaOf(route.contract.answer, 'output') },
      },
    },
  },
})

const operation = (route: Route): Json => ({
  operationId: route.operationId,
  summary: route.summary,
  parameters: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(externalId, 'input'),
  })),
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.contract.request, 'input') } } },
  responses: {
    [String(route.status)]: success(route, '成功', route.marksReplays && route.status === 200),
    ...(route.marksReplays && route.status !== 200 ? { '200': success(route, route.nothingNew ?? REPEATED, true) } : {}),
    ...errorResponses(route.contract.refusals),
  },
})

const REPEATED = '重复请求:同一编号、同一内容,答复与首次相同'

const SIGNATURE = `签名:\`Authorization: EVERGREEN-HMAC-SHA256 key=<keyId>,ts=<unix 秒>,nonce=<16 位以上十六进制>,sig=<hex>\`,其中
\`sig = HMAC-SHA256(secret, METHOD + "\\n" + 路径(含查询串) + "\\n" + ts + "\\n" + nonce + "\\n" + hex(SHA256(请求体)))\`。时钟误差不超过 300 秒。
金额一律为整数分,时间为带时区的 ISO 8601。未知字段会被拒绝。所有写操作可以放心重发:同一编号、同一内容得到同一答复(\`Idempotency-Replayed: true\`),内容不同则为 409。`

let document: Json | undefined

/** OpenAPI 3.1, generated once from the very contracts that requests are parsed with. */
export const openApiDocument = (): Json => (document ??= generated())

const generated = (): Json => ({
  openapi: '3.1.0',
  info: { title: '常青会员 · 收银机接口', version: '1.0.0', description: SIGNATURE },
  security: [{ signature: [] }],
  paths: Object.fromEntries(ROUTES.map((route) => [route.path, { [route.method.toLowerCase()]: operation(route) }])),
  components: {
    securitySchemes: {
      signature: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'EVERGREEN-HMAC-SHA256,见上文' },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['ok', 'error'],
        properties: {
          ok: { const: false },
          error: {
            type: 'object',
            required: ['code', 'message', 'retry', 'requestId'],
            properties: {
              code: { enum: Object.keys(ERRORS) },
              message: { type: 'string', description: '可直接显示给收银员的话' },
              retry: { enum: ['never', 'same_request', 'later'], description: 'same_request:原样重发是安全的' },
              requestId: { type: 'string' },
              details: { type: 'object', description: 'fields:逐字段的 path 与 message' },
            },
          },
        },
      },
    },
  },
})
