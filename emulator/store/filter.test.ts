import { Filter } from './filter'
import { ObjectId, type Document } from './value'

const matches = (filter: Document, document: Document): boolean => new Filter(filter).test(document)

describe('a filter', () => {
  it.each<[string, Document, Document, boolean]>([
    ['equality finds an item of an array', { a: 1 }, { a: [3, 1] }, true],
    ['equality finds a whole array', { a: [1, 2] }, { a: [1, 2] }, true],
    ['null finds a missing field', { a: null }, {}, true],
    ['a comparison never crosses types', { a: { $gt: 1 } }, { a: '2' }, false],
    ['a comparison never matches a missing field', { a: { $lt: 1 } }, {}, false],
    ['NaN is not below a number', { a: { $lt: 1 } }, { a: NaN }, false],
    ['NaN equals NaN', { a: { $gte: NaN } }, { a: NaN }, true],
    ['dates compare with dates', { a: { $gt: new Date(1) } }, { a: new Date(2) }, true],
    ['texts go by UTF-8, not by UTF-16', { a: { $gt: '\uff01' } }, { a: '😀' }, true],
    ['a comparison reaches into arrays of objects', { 'a.b': { $gte: 5 } }, { a: [{ b: 1 }, { b: [4, 5] }] }, true],
    ['$ne finds a document without the field', { a: { $ne: 1 } }, {}, true],
    ['$nin leaves out an array that holds the value', { a: { $nin: [1] } }, { a: [1, 2] }, false],
    ['$in takes patterns', { a: { $in: [/^x/] } }, { a: 'xy' }, true],
    ['$elemMatch with fields passes scalar items by', { a: { $elemMatch: { value: { $gt: 0 } } } }, { a: [5] }, false],
    ['$elemMatch with fields finds an object', { a: { $elemMatch: { value: { $gt: 0 } } } }, { a: [5, { value: 1 }] }, true],
    ['$elemMatch with operators tries the items', { a: { $elemMatch: { $gt: 2, $lt: 4 } } }, { a: [1, 3] }, true],
    ['$elemMatch needs one item for all conditions', { a: { $elemMatch: { $gt: 2, $lt: 4 } } }, { a: [1, 5] }, false],
    ['$mod takes whole parts', { a: { $mod: [4, 3] } }, { a: 7.9 }, true],
    ['$all needs every item', { a: { $all: [1, 2] } }, { a: [2, 1, 3] }, true],
    ['$all of nothing finds nothing', { a: { $all: [] } }, { a: [1] }, false],
    ['$type knows 32-bit integers', { a: { $type: 'int' } }, { a: 5 }, true],
    ['$type tells long from int', { a: { $type: 'int' } }, { a: 2 ** 40 }, false],
    ['ids compare by value', { a: new ObjectId('0'.repeat(24)) }, { a: new ObjectId('0'.repeat(24)) }, true],
    ['$not turns a condition round', { a: { $not: { $gt: 1 } } }, { a: 1 }, true],
    ['$regex finds again and again, whatever its flags', { a: { $regex: 'x', $options: 'gi' } }, { a: ['-', 'X'] }, true],
    ['a pattern finds an item of an array', { a: /^y/ }, { a: ['x', 'yz'] }, true],
    ['$expr compares two fields', { $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
    ['$jsonSchema checks required fields', { $jsonSchema: { required: ['a'] } }, { b: 1 }, false],
    ['$jsonSchema checks types below', { $jsonSchema: { properties: { a: { bsonType: 'string' } } } }, { a: 1 }, false],
  ])('%s', (_, filter, document, expected) => {
    expect(matches(filter, document)).toBe(expected)
  })

  it.each<[string, Document]>([
    ['an unknown operator on a field', { a: { $nearly: 1 } }],
    ['an unknown operator at the top', { $text: { $search: 'x' } }],
    ['an unknown operator deep inside', { $or: [{ a: 1 }, { b: { $elemMatch: { c: { $nearly: 1 } } } }] }],
    ['an unknown operator in $not', { a: { $not: { $nearly: 1 } } }],
    ['an unknown keyword of $jsonSchema', { $jsonSchema: { dependencies: {} } }],
    ['an unknown part of a geo operator', { a: { $geoWithin: { $box: [] } } }],
    ['an unknown type', { a: { $type: 'decimal128' } }],
  ])('refuses %s before it sees a document', (_, filter) => {
    expect(() => new Filter(filter)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }))
  })

  it('tests every document alike with a global pattern', () => {
    const filter = new Filter({ a: { $regex: 'x', $options: 'g' } })
    expect([1, 2, 3, 4].map(() => filter.test({ a: 'x' }))).toEqual([true, true, true, true])
  })

  it('refuses code to run', () => {
    expect(() => new Filter({ $where: 'true' })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  it.each<[string, Document]>([
    ['$in without a list', { a: { $in: 1 } }],
    ['$mod by zero', { a: { $mod: [0, 1] } }],
    ['a place off the globe', { a: { $nearSphere: { $geometry: { type: 'Point', coordinates: [200, 0] } } } }],
  ])('refuses %s', (_, filter) => {
    expect(() => new Filter(filter)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })
})

describe('geo operators', () => {
  const point = (lng: number, lat: number): Document => ({ type: 'Point', coordinates: [lng, lat] })
  const square = { type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]] } as Document // prettier-ignore

  it.each<[string, Document, Document, boolean]>([
    ['inside the ring', { $geoWithin: { $geometry: square } }, point(0.5, 0.5), true],
    ['in the hole', { $geoWithin: { $geometry: square } }, point(2, 2), false],
    ['on the outer edge', { $geoWithin: { $geometry: square } }, point(0, 2), true],
    ['outside', { $geoWithin: { $geometry: square } }, point(5, 2), false],
    ['within a radius', { $geoWithin: { $centerSphere: [[0, 0], 0.01] } }, point(0.5, 0), true],
    ['beyond a radius', { $geoWithin: { $centerSphere: [[0, 0], 0.001] } }, point(0.5, 0), false],
    ['near enough', { $nearSphere: { $geometry: point(0, 0), $maxDistance: 120_000 } }, point(1, 0), true],
    ['not near enough', { $nearSphere: { $geometry: point(0, 0), $maxDistance: 110_000 } }, point(1, 0), false],
    ['a line that crosses', { $geoIntersects: { $geometry: square } }, { type: 'LineString', coordinates: [[-1, 2], [5, 2]] }, true], // prettier-ignore
    ['a line in the hole', { $geoIntersects: { $geometry: square } }, { type: 'LineString', coordinates: [[1.5, 2], [2.5, 2]] }, false], // prettier-ignore
  ])('%s', (_, condition, place, expected) => {
    expect(matches({ place: condition }, { place })).toBe(expected)
  })
})
