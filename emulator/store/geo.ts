import { requestFailed } from './errors'
import { sinCos } from './sin-cos'
import { isPlainObject, type Document, type Value } from './value'

/**
 * Geometry as far as an emulator needs it: distances on a sphere, containment and intersection on the plane of longitude
 * and latitude. Exact for shapes of city size, which is what a shop finder asks for.
 */

export type Position = readonly [longitude: number, latitude: number]
type Ring = Position[]

export interface Geometry {
  points: Position[]
  lines: Position[][]
  polygons: Ring[][]
}

export const EARTH_RADIUS_METRES = 6_378_100

/** A place as a point on the unit sphere. */
function onSphere([lng, lat]: Position): readonly [number, number, number] {
  const { sin: height, cos: width } = sinCos(lat * (Math.PI / 180))
  const { sin, cos } = sinCos(lng * (Math.PI / 180))
  return [cos * width, sin * width, height]
}

/** Angle in radians between two places, by the formula (and so to the digits) of the real database. */
export function angleBetween(a: Position, b: Position): number {
  const [x1, y1, z1] = onSphere(a)
  const [x2, y2, z2] = onSphere(b)
  const [cx, cy, cz] = [y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2]
  return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), x1 * x2 + y1 * y2 + z1 * z2)
}

export function parsePosition(value: Value): Position {
  const [lng, lat] = Array.isArray(value) ? value : []
  const valid = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
  if (!valid) throw requestFailed('a place must be [longitude −180…180, latitude −90…90]')
  return [lng, lat]
}

const list = (value: Value): Value[] => {
  if (!Array.isArray(value)) throw requestFailed('coordinates must be an array')
  return value
}

const line = (value: Value): Position[] => list(value).map(parsePosition)
const polygon = (value: Value): Ring[] => list(value).map(line)

const READERS: Readonly<Record<string, (coordinates: Value) => Partial<Geometry>>> = {
  Point: (value) => ({ points: [parsePosition(value)] }),
  MultiPoint: (value) => ({ points: line(value) }),
  LineString: (value) => ({ lines: [line(value)] }),
  MultiLineString: (value) => ({ lines: list(value).map(line) }),
  Polygon: (value) => ({ polygons: [polygon(value)] }),
  MultiPolygon: (value) => ({ polygons: list(value).map(polygon) }),
}

/** Reads GeoJSON; undefined if the value is no geometry at all. */
export function parseGeometry(value: Value): Geometry | undefined {
  const reader = isPlainObject(value) && typeof value.type === 'string' ? READERS[value.type] : undefined
  return reader && { points: [], lines: [], polygons: [], ...reader((value as Document).coordinates) }
}

export function requireGeometry(value: Value): Geometry {
  const geometry = parseGeometry(value)
  if (!geometry) throw requestFailed('a GeoJSON geometry is needed')
  return geometry
}

export const verticesOf = ({ points, lines, polygons }: Geometry): Position[] => [...points, ...lines.flat(), ...polygons.flat(2)]

const cross = (a: Position, b: Position, p: Position): number => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

const between = (a: number, b: number, x: number): boolean => Math.min(a, b) <= x && x <= Math.max(a, b)

const onSegment = ([a, b]: Segment, p: Position): boolean => cross(a, b, p) === 0 && between(a[0], b[0], p[0]) && between(a[1], b[1], p[1])

type Segment = readonly [Position, Position]

const segments = (path: readonly Position[]): Segment[] => path.slice(1).map((end, i) => [path[i]!, end] as const)

function segmentsMeet(s: Segment, t: Segment): boolean {
  const sides = [cross(...s, t[0]), cross(...s, t[1]), cross(...t, s[0]), cross(...t, s[1])].map(Math.sign)
  if (sides[0] !== sides[1] && sides[2] !== sides[3]) return true
  return onSegment(s, t[0]) || onSegment(s, t[1]) || onSegment(t, s[0]) || onSegment(t, s[1])
}

/** A place on an edge counts as inside the ring. */
function insideRing(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  for (const [a, b] of segments(ring)) {
    if (onSegment([a, b], [x, y])) return true
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

const onEdge = (ring: Ring, place: Position): boolean => segments(ring).some((segment) => onSegment(segment, place))

function insidePolygon([outer, ...holes]: Ring[], place: Position): boolean {
  return outer !== undefined && insideRing(outer, place) && !holes.some((hole) => insideRing(hole, place) && !onEdge(hole, place))
}

export const contains = ({ polygons }: Geometry, place: Position): boolean => polygons.some((rings) => insidePolygon(rings, place))

const edgesOf = ({ lines, polygons }: Geometry): Segment[] => [...lines, ...polygons.flat()].flatMap(segments)

const samePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

export function intersects(a: Geometry, b: Geometry): boolean {
  const touches = (x: Geometry, y: Geometry): boolean =>
    verticesOf(x).some((place) => contains(y, place)) ||
    x.points.some((place) => y.points.some((other) => samePlace(place, other)) || edgesOf(y).some((edge) => onSegment(edge, place)))
  return touches(a, b) || touches(b, a) || edgesOf(a).some((edge) => edgesOf(b).some((other) => segmentsMeet(edge, other)))
}
