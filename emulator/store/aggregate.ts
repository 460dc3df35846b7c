import { Aggregator } from 'mingo/aggregator'
import { requestFailed, unsupportedOperator } from './errors'
import { asDatabaseError, Filter, MINGO_OPTIONS } from './filter'
import { angleBetween, EARTH_RADIUS_METRES, parseGeometry, requireGeometry, type Position } from './geo'
import { getAt, setAt, splitPath } from './paths'
import { clone, isPlainObject, type Document, type Value } from './value'

/** Aggregation: the leading `$match` chooses documents through the planner, mingo does the rest. */

export type Stage = Record<string, Value>

/** Stages that would write, or that need what an emulator does not have. */
const REFUSED = new Set([
  '$out',
  '$merge',
  '$search',
  '$indexStats',
  '$collStats',
  '$currentOp',
  '$listSessions',
  '$planCacheStats',
  '$changeStream',
])

export interface AggregateSource {
  matching(filter: Filter): Document[]
  collection(name: string): Document[]
}

const nameOf = (stage: Stage): string => {
  const names = Object.keys(stage)
  if (names.length !== 1) throw requestFailed('a pipeline stage must hold exactly one operator')
  return names[0]!
}

function checkStages(stages: readonly Stage[]): void {
  for (const stage of stages) if (REFUSED.has(nameOf(stage))) throw unsupportedOperator(nameOf(stage), 'an aggregation')
}

export function aggregate(source: AggregateSource, stages: readonly Stage[]): Document[] {
  checkStages(stages)
  const [first, ...rest] = stages
  if (first && nameOf(first) === '$match') return run(source, source.matching(new Filter(first.$match as Document)), rest)
  if (first && nameOf(first) === '$geoNear') return run(source, geoNear(source, first.$geoNear), rest)
  return run(source, source.matching(new Filter({})), stages)
}

function run(source: AggregateSource, documents: Document[], stages: readonly Stage[]): Document[] {
  if (stages.length === 0) return documents
  const options = { ...MINGO_OPTIONS, collectionResolver: (name: string) => source.collection(name).map(clone) }
  try {
    return new Aggregator(stages as never, options).run(documents.map(clone)) as Document[]
  } catch (cause) {
    throw asDatabaseError(cause, 'an aggregation')
  }
}

const GEO_NEAR = [
  'near',
  'distanceField',
  'spherical',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'limit',
  'num',
  'key',
]

/** The geometry `$geoNear` measures to: at `key`, else the first point in the document. */
function placeOf(document: Document, key: Value): { value: Value; place: Position } | undefined {
  const values = typeof key === 'string' ? [getAt(document, splitPath(key))] : Object.values(document)
  for (const value of values) {
    const place = parseGeometry(value)?.points[0]
    if (place) return { value, place }
  }
  return undefined
}

function geoNear(source: AggregateSource, operand: Value): Document[] {
  if (!isPlainObject(operand) || typeof operand.distanceField !== 'string') throw requestFailed('$geoNear needs near and distanceField')
  for (const part of Object.keys(operand)) if (!GEO_NEAR.includes(part)) throw unsupportedOperator(part, '$geoNear')
  const { distanceField, key, includeLocs, minDistance = 0, maxDistance = Infinity, distanceMultiplier = 1, limit, num } = operand
  const centre = requireGeometry(operand.near).points[0]
  if (!centre) throw requestFailed('$geoNear needs a point')
  const found: { metres: number; document: Document }[] = []
  for (const original of source.matching(new Filter(isPlainObject(operand.query) ? operand.query : {}))) {
    const place = placeOf(original, key)
    const metres = place ? angleBetween(centre, place.place) * EARTH_RADIUS_METRES : NaN
    if (!place || metres < Number(minDistance) || metres > Number(maxDistance)) continue
    const document = clone(original)
    setAt(document, splitPath(distanceField), metres * Number(distanceMultiplier))
    if (typeof includeLocs === 'string') setAt(document, splitPath(includeLocs), clone(place.value))
    found.push({ metres, document })
  }
  found.sort((a, b) => a.metres - b.metres)
  return found.slice(0, Number(limit ?? num ?? Infinity)).map(({ document }) => document)
}
