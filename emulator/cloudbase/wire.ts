import { DatabaseError, Filter, type Document, type Value } from '../store'
import { decode } from '../store/ejson'

/** One request as it travels: documents, queries and the like are texts of EJSON inside it. */
export interface WireRequest {
  action: string
  envName: string
  [field: string]: unknown
}

const invalid = (message: string): DatabaseError => new DatabaseError('INVALID_PARAM', message)

/** Reads the fields of one request; `now` is what `db.serverDate()` in it stands for. */
export class Fields {
  constructor(
    private readonly request: WireRequest,
    private readonly now: number,
  ) {}

  get collection(): string {
    return this.text('collectionName')
  }

  get transactionId(): string | undefined {
    const id = this.request.transactionId
    if (id === undefined || id === null || id === '') return undefined
    if (typeof id !== 'string') throw invalid('transactionId must be a text')
    return id
  }

  text(name: string): string {
    const value = this.request[name]
    if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a text`)
    return value
  }

  flag(name: string): boolean {
    return this.request[name] === true
  }

  /** A whole number that is not negative; undefined if absent. */
  amount(name: string): number | undefined {
    const value = this.request[name]
    if (value === undefined || value === null) return undefined
    if (!Number.isSafeInteger(value) || (value as number) < 0) throw invalid(`${name} must be a whole number, 0 or more`)
    return value as number
  }

  ejson(name: string): Value {
    const value = this.request[name]
    return value === undefined || value === null ? undefined : decode(this.text(name), this.now)
  }

  object(name: string): Document {
    return decode(this.text(name), this.now) as Document
  }

  list(name: string): unknown[] {
    const value = this.request[name]
    if (!Array.isArray(value)) throw invalid(`${name} must be a list`)
    return value
  }

  /** Texts of EJSON in a list, as `insertDocument` sends its documents. */
  documents(name: string): Value[] {
    return this.list(name).map((text) => {
      if (typeof text !== 'string') throw invalid(`${name} must be a list of texts`)
      return decode(text, this.now)
    })
  }

  decode(text: unknown): Value {
    if (typeof text !== 'string') throw invalid('a text of EJSON is needed')
    return decode(text, this.now)
  }

  get filter(): Filter {
    return new Filter((this.ejson('query') ?? {}) as Document)
  }
}
