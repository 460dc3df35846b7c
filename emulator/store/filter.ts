import { Context } from 'mingo/core'
import { Query } from 'mingo/query'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { DatabaseError, requestFailed, unsupportedOperator } from './errors'
import { expressionOperators } from './expression-operators'
import { comparisonOperators } from './filter-operators'
import { geoOperators } from './geo-operators'
import { compileSchema } from './json-schema'
import { isPlainObject, ObjectId, type Document, type Value } from './value'

/** mingo with the gaps of `filter-operators`, `geo-operators` and `expression-operators` closed. */
const CONTEXT = Context.init({
  accumulator: accumulators as never,
  expression: { ...expressions, ...expressionOperators } as never,
  pipeline: pipeline as never,
  projection: projections as never,
  query: { ...queries, ...comparisonOperators, ...geoOperators } as never,
  window: windows as never,
})

export const MINGO_OPTIONS = {
  context: CONTEXT,
  scriptEnabled: false,
  jsonSchemaValidator: (schema: Record<string, unknown>) => {
    const test = compileSchema(schema as Document)
    return (document: unknown) => test(document as Value)
  },
}

const UNKNOWN = /(?:unknown query operator|unknown top level operator:|unregistered pipeline operator:?|accumulator) '?(\$?\w+)/

/** Errors of mingo become answers of the service; anything it does not know is refused by name. */
export function asDatabaseError(cause: unknown, where: string): DatabaseError {
  if (cause instanceof DatabaseError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const unknown = UNKNOWN.exec(message)
  return unknown ? unsupportedOperator(unknown[1]!, where) : requestFailed(`[FailedOperation] ${where}: ${message}`)
}

/** A compiled filter. Unknown operators are refused here, before any document is looked at. */
export class Filter {
  readonly matchesAll: boolean
  /** The id that a filter of the form `{_id: x}` asks for. */
  readonly soleId: Value
  private query: Query<Document> | undefined

  constructor(readonly source: Document) {
    if (!isPlainObject(source)) throw requestFailed('a query must be an object')
    const fields = Object.keys(source)
    this.matchesAll = fields.length === 0
    if (fields.length === 1 && isId(source._id)) this.soleId = source._id
    // Compiling costs more than most reads: what cannot be refused is compiled when a document has to be looked at, which an index often spares.
    else if (!fields.every((field) => isPlainDemand(field, source[field]))) this.query = compile(source)
  }

  test(document: Document): boolean {
    if (this.matchesAll) return true
    this.query ??= compile(this.source)
    try {
      return this.query.test(document)
    } catch (cause) {
      throw asDatabaseError(cause, 'a query')
    }
  }
}

const COMPARISONS = new Set(['$eq', '$gt', '$gte', '$lt', '$lte'])

/** Whether a demand is nothing but comparisons of one path with single values, in which there is nothing to refuse. */
const isPlainDemand = (path: string, demand: Value): boolean => {
  if (path.startsWith('$')) return false
  if (!isPlainObject(demand)) return isSingle(demand)
  const entries = Object.entries(demand)
  return entries.length > 0 && entries.every(([operator, operand]) => COMPARISONS.has(operator) && isSingle(operand))
}

const isSingle = (value: Value): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value)

const isId = (value: Value): boolean => typeof value === 'string' || typeof value === 'number' || value instanceof ObjectId

function compile(source: Document): Query<Document> {
  try {
    return new Query<Document>(source, MINGO_OPTIONS)
  } catch (cause) {
    throw asDatabaseError(cause, 'a query')
  }
}
