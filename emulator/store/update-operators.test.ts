import { compileUpdate } from './update-operators'
import { clone, type Document } from './value'

function updated(document: Document, update: Document): Document {
  const copy = clone(document)
  compileUpdate(update)(copy, { now: 5, inserting: false })
  return copy
}

describe('update operators', () => {
  it.each<[string, Document, Document, Document]>([
    ['$set makes the objects in between', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set reaches an item of an array', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
    ['$set fills a gap in an array with null', { a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    ['$unset takes a field away', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    ['$unset leaves null in an array', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc starts at 0', {}, { $inc: { 'a.b': -2 } }, { a: { b: -2 } }],
    ['$mul of a missing field is 0', {}, { $mul: { a: 7 } }, { a: 0 }],
    ['$min keeps the lower', { a: 5 }, { $min: { a: 3 } }, { a: 3 }],
    ['$max compares dates', { a: new Date(1) }, { $max: { a: new Date(2) } }, { a: new Date(2) }],
    ['$rename moves a value', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['$rename of nothing does nothing', { a: 1 }, { $rename: { x: 'y' } }, { a: 1 }],
    ['$currentDate takes the clock given', {}, { $currentDate: { a: true } }, { a: new Date(5) }],
    ['$bit combines integers', { a: 6 }, { $bit: { a: { xor: 5 } } }, { a: 3 }],
    ['$setOnInsert does nothing to a document that is there', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
    ['$push appends', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
    ['$push inserts, sorts and cuts', { a: [4, 1] }, { $push: { a: { $each: [3, 2], $sort: 1, $slice: -3 } } }, { a: [2, 3, 4] }],
    ['$push takes a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [
      '$push sorts objects by a field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    ['$addToSet adds what is not there', { a: [{ n: 1 }] }, { $addToSet: { a: { $each: [{ n: 1 }, 2] } } }, { a: [{ n: 1 }, 2] }],
    ['$pop takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['$pop takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['$pull takes equal items', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull takes items by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull takes objects by field', { a: [{ n: 1, m: 2 }, { n: 2 }, 1] }, { $pull: { a: { n: 1 } } }, { a: [{ n: 2 }, 1] }],
    ['$pullAll takes all values', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ])('%s', (_, before, update, after) => {
    expect(updated(before, update)).toEqual(after)
  })

  it.each<[string, Document, Document]>([
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }],
    ['$inc by a text', { a: 1 }, { $inc: { a: 'x' } }],
    ['$inc of null', { a: null }, { $inc: { a: 1 } }],
    ['$mul of an array', { a: [] }, { $mul: { a: 2 } }],
    ['$push to a scalar', { a: 1 }, { $push: { a: 1 } }],
    ['$pull from a scalar', { a: 1 }, { $pull: { a: 1 } }],
    ['$pop by 2', { a: [1] }, { $pop: { a: 2 } }],
    ['a path through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }],
    ['a path through null', { a: null }, { $set: { 'a.b': 1 } }],
    ['a name inside an array', { a: [] }, { $set: { 'a.b': 1 } }],
    ['two operators on one field', {}, { $set: { a: 1 }, $inc: { a: 1 } }],
    ['a field and a part of it', {}, { $set: { a: {} }, $inc: { 'a.b': 1 } }],
    ['fields without an operator', {}, { a: 1 }],
    ['nothing at all', {}, {}],
    ['an empty name', {}, { $set: { 'a..b': 1 } }],
  ])('refuses %s', (_, document, update) => {
    expect(() => updated(document, update)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  it.each<[string, Document]>([
    ['an unknown operator', { $increase: { a: 1 } }],
    ['a positional path', { $set: { 'a.$.b': 1 } }],
    ['a filtered positional path', { $set: { 'a.$[x].b': 1 } }],
    ['an unknown modifier of $push', { $push: { a: { $each: [], $unique: true } } }],
  ])('refuses %s by name', (_, update) => {
    expect(() => updated({ a: [] }, update)).toThrow(expect.objectContaining({ code: 'DATABASE_INVALID_OPERRATOR' }))
  })

  it('refuses to change the id', () => {
    expect(() => updated({ _id: 1 }, { $set: { _id: 2 } })).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })
})
