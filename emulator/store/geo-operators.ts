import { requestFailed, unsupportedOperator } from './errors'
import {
  angleBetween,
  contains,
  EARTH_RADIUS_METRES,
  intersects,
  parseGeometry,
  parsePosition,
  requireGeometry,
  verticesOf,
  type Geometry,
  type Position,
} from './geo'
import { getAt, splitPath } from './paths'
import { isPlainObject, type Document, type Value } from './value'

/** The geo query operators, which mingo does not have. Distances are metres, radii of `$centerSphere` radians. */

type Test = (document: Document) => boolean

function checkParts(operand: Value, operator: string, known: readonly string[]): Document {
  if (!isPlainObject(operand)) throw requestFailed(`${operator} needs an object`)
  for (const part of Object.keys(operand)) if (!known.includes(part)) throw unsupportedOperator(part, operator)
  return operand
}

interface Near {
  path: string[]
  centre: Position
  nearest: number
  farthest: number
}

function limit(value: Value, otherwise: number): number {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw requestFailed('a distance must be a number of metres, 0 or more')
  return value
}

function parseNear(path: string, operand: Value, operator: string): Near {
  const parts = checkParts(operand, operator, ['$geometry', '$maxDistance', '$minDistance'])
  const [centre] = requireGeometry(parts.$geometry).points
  if (!centre) throw requestFailed(`${operator} needs a point`)
  return { path: splitPath(path), centre, nearest: limit(parts.$minDistance, 0), farthest: limit(parts.$maxDistance, Infinity) }
}

/** Metres from the centre to the document's point; undefined if it has none. */
function distance({ path, centre }: Pick<Near, 'path' | 'centre'>, document: Document): number | undefined {
  const place = parseGeometry(getAt(document, path))?.points[0]
  return place && angleBetween(centre, place) * EARTH_RADIUS_METRES
}

const near =
  (operator: string) =>
  (path: string, operand: Value): Test => {
    const wanted = parseNear(path, operand, operator)
    return (document) => {
      const metres = distance(wanted, document)
      return metres !== undefined && metres >= wanted.nearest && metres <= wanted.farthest
    }
  }

const onGeometry =
  (path: string, test: (geometry: Geometry) => boolean): Test =>
  (document) => {
    const geometry = parseGeometry(getAt(document, splitPath(path)))
    return geometry !== undefined && test(geometry)
  }

function withinSphere(path: string, operand: Value): Test {
  const [place, radius] = Array.isArray(operand) ? operand : []
  const centre = isPlainObject(place) ? requireGeometry(place).points[0] : parsePosition(place)
  if (!centre || typeof radius !== 'number') throw requestFailed('$centerSphere needs [[longitude, latitude], radius in radians]')
  return onGeometry(path, (geometry) => verticesOf(geometry).every((vertex) => angleBetween(centre, vertex) <= radius))
}

function $geoWithin(path: string, operand: Value): Test {
  const parts = checkParts(operand, '$geoWithin', ['$geometry', '$centerSphere'])
  if (parts.$centerSphere !== undefined) return withinSphere(path, parts.$centerSphere)
  const area = requireGeometry(parts.$geometry)
  if (area.polygons.length === 0) throw requestFailed('$geoWithin needs a polygon')
  return onGeometry(path, (geometry) => verticesOf(geometry).every((vertex) => contains(area, vertex)))
}

function $geoIntersects(path: string, operand: Value): Test {
  const area = requireGeometry(checkParts(operand, '$geoIntersects', ['$geometry']).$geometry)
  return onGeometry(path, (geometry) => intersects(geometry, area))
}

export const geoOperators = { $near: near('$near'), $nearSphere: near('$nearSphere'), $geoWithin, $geoIntersects }

/** A near condition also orders the answer, nearest first, unless an order is asked for. */
export function nearestFirst(filter: Document): ((document: Document) => number) | undefined {
  for (const [path, demand] of Object.entries(filter)) {
    if (!isPlainObject(demand)) continue
    const operator = ['$nearSphere', '$near'].find((name) => name in demand)
    if (!operator) continue
    const wanted = parseNear(path, demand[operator], operator)
    return (document) => distance(wanted, document) ?? Infinity
  }
  return undefined
}

/** Metres between a place and the first geometry found at the path, for `$geoNear`. */
export const distanceAt = (path: string, centre: Position, document: Document): number | undefined =>
  distance({ path: splitPath(path), centre }, document)
