import { EJSON } from 'bson'
import * as fc from 'fast-check'
import { decode, encode, objectIdsAsText } from './ejson'
import { values } from './test-support'
import { ObjectId } from './value'

describe('EJSON', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(values, (value) => expect(decode(encode(value), 0)).toEqual(value)),
      { numRuns: 500 },
    )
  })

  it('reads what the SDK writes, and the SDK reads what it writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        const document = { value } as object
        expect(decode(EJSON.stringify(document, { relaxed: false }), 0)).toEqual(document)
        expect(EJSON.parse(encode(document as never))).toEqual(document)
      }),
      { numRuns: 500 },
    )
  })

  it('puts its own time where the server date is asked for', () => {
    const text = '{"a":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}},"b":{"$tcb_server_date":{}}}'
    expect(decode(text, 500)).toEqual({ a: new Date(1500), b: new Date(500) })
  })

  it('answers ObjectIds as bare text, and leaves a text that looks like one alone', () => {
    const document = { id: new ObjectId('a'.repeat(24)), note: `{"$oid":"${'b'.repeat(24)}"}` }
    expect(JSON.parse(objectIdsAsText(encode(document)))).toEqual({ id: 'a'.repeat(24), note: document.note })
  })

  it.each(['$binary', '$numberDecimal', '$timestamp', '$minKey'])('refuses values of the type %s', (type) => {
    expect(() => decode(`{"a":{"${type}":"1"}}`, 0)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  it.each(['{', '{"a":{"$date":"never"}}', '{"a":{"$oid":"short"}}', '{"a":{"$numberInt":"x"}}', '{"__proto__":1}'])(
    'refuses %s',
    (text) => {
      expect(() => decode(text, 0)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
    },
  )

  it('stores no field that begins with a dollar sign', () => {
    expect(() => encode({ a: [{ $inc: 1 }] })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })
})
