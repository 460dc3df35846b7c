import { openApiDocument } from '../openapi'
import { STYLE } from './style'

interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly example?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content: { readonly 'application/json': { readonly schema: Schema & { $ref?: string } } } }
    >
  >
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const inline = (text: string) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\n/g, '<br>')

const typeText = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.map(typeText).join(' 或 ')
  if (schema.items) return `${typeText(schema.items)}[]`
  const type = schema.type === undefined ? '任意' : [schema.type].flat().join(' | ')
  return schema.format && schema.format !== 'date' ? `${type} (${schema.format})` : type
}

const limitText = (schema: Schema): string => {
  if (schema.type !== 'integer') return ''
  const { minimum, maximum } = schema
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER
  return from && bounded ? `${minimum}–${maximum}` : from ? `≥ ${minimum}` : bounded ? `≤ ${maximum}` : ''
}

const nested = (schema: Schema): Schema | undefined => (schema.properties ? schema : schema.items?.properties ? schema.items : undefined)

const rows = (schema: Schema, depth = 0): string =>
  Object.entries(schema.properties ?? {})
    .map(([name, member]) => {
      const inner = nested(member)
      const words = [member.description, limitText(member), member.example === undefined ? '' : `例:\`${JSON.stringify(member.example)}\``]
      const need = schema.required?.includes(name) ? '<b class="need">必填</b>' : '可选'
      const options = (member.anyOf ?? member.oneOf)?.filter((option) => option.properties) ?? []
      return (
        `<tr><td style="padding-left:${12 + depth * 20}px"><code>${escape(name)}</code></td><td>${escape(typeText(member))}</td><td>${need}</td>` +
        `<td>${inline(words.filter(Boolean).join(' · '))}</td></tr>` +
        (inner ? rows(inner, depth + 1) : '') +
        options.map((option) => rows(option, depth + 1)).join('')
      )
    })
    .join('')

const table = (schema: Schema): string => {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.map((option, i) => `<p class="either">${i === 0 ? '其一' : '或'}</p>${table(option)}`).join('')
  return `<div class="scroll"><table><thead><tr><th>字段</th><th>类型</th><th></th><th>说明</th></tr></thead><tbody>${rows(schema)}</tbody></table></div>`
}

const exampleOf = (schema: Schema): unknown => {
  if (schema.example !== undefined) return schema.example
  if (schema.const !== undefined) return schema.const
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first) return exampleOf(first)
  if (schema.items) return [exampleOf(schema.items)]
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, member]) => [name, exampleOf(member)]))
  return schema.type === 'integer' ? 1 : schema.type === 'boolean' ? false : '…'
}

const section = (path: string, operation: Operation): string => {
  const request = operation.requestBody.content['application/json'].schema
  const answers = Object.entries(operation.responses)
  const good = answers.filter(([status]) => status.startsWith('2'))
  const bad = answers.filter(([status]) => !status.startsWith('2'))
  const answer = good[0]![1].content['application/json'].schema.properties!['data']!
  return `<section id="${operation.operationId}"><h2><span class="verb">POST</span> <code>${escape(path)}</code></h2><p>${escape(operation.summary)}</p>
<h3>请求</h3>${table(request)}<details><summary>示例</summary><pre>${escape(JSON.stringify(exampleOf(request), null, 2))}</pre></details>
<h3>答复 ${good.map(([status, { description }]) => `<span class="status good">${status}</span> <small>${escape(description)}</small>`).join(' ')}</h3>${table(answer)}
<h3>拒绝</h3><ul class="refusals">${bad.map(([status, { description }]) => `<li><span class="status">${status}</span> ${inline(description)}</li>`).join('')}</ul></section>`
}

/** The page at `/till/docs`: the OpenAPI document for people, without scripts or anything from elsewhere. */
export const docsPage = (): string => {
  const document = openApiDocument() as { info: { title: string; description: string }; paths: Record<string, { post: Operation }> }
  const operations = Object.entries(document.paths).map(([path, { post }]) => [path, post] as const)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(document.info.title)}</title><style>${STYLE}</style></head><body><header><p class="brand">常青会员</p><h1>${escape(document.info.title)}</h1>
<p>${inline(document.info.description)}</p><p><a href="/till/v1/openapi.json">OpenAPI 3.1 文档</a></p>
<nav>${operations.map(([, { operationId, summary }]) => `<a href="#${operationId}">${escape(summary)}</a>`).join('')}</nav></header>
<main>${operations.map(([path, operation]) => section(path, operation)).join('')}</main></body></html>`
}
