import { Query } from 'mingo/query'
import { asDatabaseError, MINGO_OPTIONS } from './filter'
import { requestFailed } from './errors'
import { clone, isPlainObject, type Document, type Value } from './value'

const EVERYTHING = new Query<Document>({}, MINGO_OPTIONS)

/** Answers what cuts a document down to the wanted fields; undefined when all are wanted. */
export function compileProjection(projection: Value): ((document: Document) => Document) | undefined {
  if (projection === undefined || projection === null) return undefined
  if (!isPlainObject(projection)) throw requestFailed('a projection must be an object of fields')
  if (Object.keys(projection).length === 0) return undefined
  return (document) => {
    try {
      return EVERYTHING.find<Document>([clone(document)], projection as never).next() as Document
    } catch (cause) {
      throw asDatabaseError(cause, 'a projection')
    }
  }
}
