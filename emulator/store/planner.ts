import { typeRank, isScalar, compareValues } from './compare'
import { afterPrefix, encodeKey, typeBounds, type Direction } from './key-encoding'
import type { Access, KeyRange, Table, TableIndex } from './table'
import { isPlainObject, type Document, type Value } from './value'

/**
 * Chooses how to find candidates for a filter. Whatever it chooses, the whole filter then runs on every candidate, so a
 * plan may offer too many documents but never too few.
 */

export type SortOrder = readonly (readonly [path: string, direction: Direction])[]

export interface Plan {
  access: Access
  /** The candidates already come in the wanted order, so reading may stop at the limit. */
  ordered: boolean
}

/** What a filter demands of one path, as far as an index can help with it. */
interface Condition {
  equal?: Value[]
  low?: Bound
  high?: Bound
}

interface Bound {
  value: Value
  inclusive: boolean
}

/** More alternatives than this would make more ranges than reading the collection is worth. */
const MOST_RANGES = 1000

type Conditions = ReadonlyMap<string, Condition>

export function conditionsOf(filter: Document): Map<string, Condition> {
  const found = new Map<string, Condition>()
  collect(filter, found)
  return found
}

function collect(filter: Document, found: Map<string, Condition>): void {
  for (const [path, demand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(demand)) for (const part of demand) isPlainObject(part) && collect(part, found)
    if (path.startsWith('$')) continue
    for (const [operator, operand] of demandsOf(demand)) narrow(found, path, operator, operand)
  }
}

function demandsOf(demand: Value): [string, Value][] {
  if (!isPlainObject(demand)) return [['$eq', demand]]
  const entries = Object.entries(demand)
  return entries.some(([field]) => field.startsWith('$')) ? entries : [['$eq', demand]]
}

/** Documents and arrays are left to the filter: its idea of their equality is wider than one key. */
const isPoint = (value: Value): boolean => isScalar(value) && !(value instanceof RegExp)

function narrow(found: Map<string, Condition>, path: string, operator: string, operand: Value): void {
  const condition = found.get(path) ?? {}
  found.set(path, condition)
  if (operator === '$eq' && isPoint(operand)) condition.equal ??= [operand]
  if (operator === '$in' && Array.isArray(operand) && operand.every(isPoint)) condition.equal ??= operand
  if (operand === null || operand === undefined || !isPoint(operand)) return
  if (operator === '$gt' || operator === '$gte') condition.low ??= { value: operand, inclusive: operator === '$gte' }
  if (operator === '$lt' || operator === '$lte') condition.high ??= { value: operand, inclusive: operator === '$lte' }
}

interface Candidate {
  kind: 'id' | 'index'
  index?: TableIndex
  paths: readonly string[]
  directions: readonly Direction[]
  unique: boolean
  multikey: boolean
}

const BY_ID: Candidate = { kind: 'id', paths: ['_id'], directions: [1], unique: true, multikey: false }

const byIndex = (index: TableIndex): Candidate => ({
  kind: 'index',
  index,
  paths: index.definition.paths,
  directions: index.definition.directions,
  unique: index.definition.unique,
  multikey: index.multikey,
})

export function plan(table: Table, filter: Document, sort: SortOrder): Plan {
  const conditions = conditionsOf(filter)
  let best: { plan: Plan; score: number } | undefined
  for (const candidate of [BY_ID, ...table.indexes.map(byIndex)]) {
    const offer = consider(candidate, conditions, sort)
    if (offer && (!best || offer.score > best.score)) best = offer
  }
  return best?.plan ?? { access: { kind: 'natural' }, ordered: sort.length === 0 }
}

/** Scores: each equality counts most, then a range, then coming in the wanted order. */
function consider(candidate: Candidate, conditions: Conditions, sort: SortOrder): { plan: Plan; score: number } | undefined {
  const { ranges, equalities, ranged, points } = rangesOf(candidate, conditions)
  const walk = candidate.multikey ? undefined : walkFor(candidate, sort, points === 1 ? equalities : 0)
  const whole = candidate.unique && equalities === candidate.paths.length
  const score = equalities * 8 + (ranged ? 4 : 0) + (walk && sort.length > 0 ? 2 : 0) + (whole ? 100 : 0)
  if (score === 0) return undefined
  const reverse = walk === 'reverse'
  const access: Access =
    candidate.kind === 'id' ? { kind: 'id', ranges, reverse } : { kind: 'index', index: candidate.index!, ranges, reverse }
  return { plan: { access, ordered: walk !== undefined }, score }
}

interface Ranges {
  ranges: KeyRange[]
  equalities: number
  ranged: boolean
  /** How many combinations of equal values the ranges stand for. */
  points: number
}

function rangesOf({ paths, directions, multikey }: Candidate, conditions: Conditions): Ranges {
  let prefixes: Value[][] = [[]]
  let equalities = 0
  for (const path of paths) {
    const equal = conditions.get(path)?.equal
    if (!equal || prefixes.length * equal.length > MOST_RANGES) break
    prefixes = prefixes.flatMap((prefix) => distinct(equal).map((value) => [...prefix, value]))
    equalities++
  }
  const next = equalities < paths.length ? conditions.get(paths[equalities]!) : undefined
  const ranged = next?.low !== undefined || next?.high !== undefined
  const encoded = prefixes.map((values) => encodeKey(values, directions)).sort(Buffer.compare)
  const ranges = encoded.map((prefix) => (ranged ? within(prefix, next!, directions[equalities]!, multikey) : everyKey(prefix)))
  return { ranges, equalities, ranged, points: prefixes.length }
}

const distinct = (values: readonly Value[]): Value[] => {
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}

const everyKey = (prefix: Buffer): KeyRange => ({ low: prefix, high: afterPrefix(prefix) })

/**
 * A comparison matches values of its operand's type only. In an index over arrays the two ends may be met by different
 * elements of one document, so only one of them may narrow the range there.
 */
function within(prefix: Buffer, condition: Condition, direction: Direction, multikey: boolean): KeyRange {
  const low = condition.low
  const high = multikey && low ? undefined : condition.high
  const type = typeBounds(typeRank((low ?? high)!.value), direction)
  const key = (bound: Bound): Buffer => Buffer.concat([prefix, encodeKey([bound.value], [direction])])
  const [first, last] = direction === 1 ? [low, high] : [high, low]
  return {
    low: !first ? Buffer.concat([prefix, type.low]) : first.inclusive ? key(first) : afterPrefix(key(first)),
    high: !last ? Buffer.concat([prefix, type.high]) : last.inclusive ? afterPrefix(key(last)) : key(last),
  }
}

/** Which way to walk so that keys come in the order asked for, once the first `fixed` paths have one value each. */
function walkFor({ paths, directions }: Candidate, sort: SortOrder, fixed: number): 'forward' | 'reverse' | undefined {
  const free = paths.slice(fixed)
  const wanted = sort.filter(([path]) => !paths.slice(0, fixed).includes(path))
  if (wanted.length === 0) return 'forward'
  if (wanted.length > free.length || wanted.some(([path], i) => path !== free[i])) return undefined
  const same = wanted.map(([, direction], i) => direction === directions[fixed + i])
  return same.every(Boolean) ? 'forward' : same.some(Boolean) ? undefined : 'reverse'
}
