import database from '../../config/database.json'
import type { Collection, Find, OneOf, Range, Scalar, Where } from '../../cloudfunctions/_kit/store'

export type Fields = Record<string, unknown>

export const at = (document: unknown, path: string): unknown =>
  path.includes('.')
    ? path.split('.').reduce<unknown>((value, key) => (value as Fields)?.[key], document)
    : (document as Fields | undefined)?.[path]

const less = (a: unknown, b: unknown) => (a as string) < (b as string)

export const fits = (document: unknown, where: Where = {}): boolean =>
  Object.entries(where).every(([path, wanted]) => {
    const value = at(document, path)
    if (wanted === null || typeof wanted !== 'object') return value === wanted
    if ('in' in wanted) return wanted.in.includes(value as string)
    return (
      (wanted.gt === undefined || less(wanted.gt, value)) &&
      (wanted.gte === undefined || !less(value, wanted.gte)) &&
      (wanted.lt === undefined || less(value, wanted.lt)) &&
      (wanted.lte === undefined || !less(wanted.lte, value))
    )
  })

/** Sorted in place. */
export const inOrder = (documents: Fields[], order: NonNullable<Find['order']>): Fields[] => {
  for (const [field, direction] of [...order].reverse())
    documents.sort((a, b) => (at(a, field) === at(b, field) ? 0 : less(at(a, field), at(b, field)) === (direction === 'asc') ? -1 : 1))
  return documents
}

/** The documents that have a text at a path, by that text: those of one text, and all in order of their texts. */
class Index {
  readonly #ids = new Map<string, Set<string>>()
  /** Texts in order, from when they are first asked for. */
  #texts: string[] | undefined

  add(text: string, id: string): void {
    const known = this.#ids.get(text)
    if (known) return void known.add(id)
    this.#ids.set(text, new Set([id]))
    this.#texts?.splice(firstFrom(this.#texts, text), 0, text)
  }

  drop(text: string, id: string): void {
    const known = this.#ids.get(text)
    known?.delete(id)
    if (known?.size !== 0) return
    this.#ids.delete(text)
    this.#texts?.splice(firstFrom(this.#texts, text), 1)
  }

  of(texts: readonly string[]): string[] {
    return texts.flatMap((text) => [...(this.#ids.get(text) ?? [])])
  }

  within({ gt, gte, lt, lte }: Range): string[] {
    const texts = (this.#texts ??= [...this.#ids.keys()].sort((a, b) => (less(a, b) ? -1 : 1)))
    let from = firstFrom(texts, String(gte ?? gt ?? ''))
    const found: string[] = []
    for (; from < texts.length; from++) {
      const text = texts[from]!
      if ((lt !== undefined && !less(text, lt)) || (lte !== undefined && less(lte, text))) break
      found.push(text)
    }
    return this.of(found)
  }
}

/** The place of the first text that is not before another. */
const firstFrom = (texts: readonly string[], text: string): number => {
  let [low, high] = [0, texts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (less(texts[middle], text)) low = middle + 1
    else high = middle
  }
  return low
}

const INDEXES = database.collections as unknown as Record<string, { indexes: { keys: [string, number][] }[] }>

/** The documents of one collection, found by the indexes that the database has, so that years of a town can be played in seconds. */
export class Shelf {
  readonly #documents = new Map<string, Fields>()
  /** When each document came, for finds without an order. */
  readonly #places = new Map<string, number>()
  readonly #indexes: ReadonlyMap<string, Index>
  #count = 0

  constructor(collection: Collection) {
    const paths = (INDEXES[collection]?.indexes ?? []).map(({ keys }) => keys[0]![0])
    this.#indexes = new Map(paths.map((path) => [path, new Index()]))
  }

  get(id: string): Fields | undefined {
    return this.#documents.get(id)
  }

  has(id: string): boolean {
    return this.#documents.has(id)
  }

  all(): Iterable<Fields> {
    return this.#documents.values()
  }

  put(document: Fields): void {
    const id = String(document['_id'])
    this.#reindex(id, this.#documents.get(id), document)
    this.#documents.set(id, document)
    if (!this.#places.has(id)) this.#places.set(id, ++this.#count)
  }

  drop(id: string): void {
    this.#reindex(id, this.#documents.get(id), undefined)
    this.#documents.delete(id)
    this.#places.delete(id)
  }

  /** The documents that fit, in the order in which they came. */
  found(where: Where = {}): Fields[] {
    const ids = this.#likely(where)
    if (ids === undefined) return [...this.#documents.values()].filter((document) => fits(document, where))
    return ids
      .filter((id) => this.#documents.has(id) && fits(this.#documents.get(id), where))
      .sort((a, b) => this.#places.get(a)! - this.#places.get(b)!)
      .map((id) => this.#documents.get(id)!)
  }

  /** A few among which all that fit are; undefined where nothing narrows them down. */
  #likely(where: Where): string[] | undefined {
    const key = where['_id']
    if (typeof key === 'string') return [key]
    if (isOneOf(key)) return [...new Set(key.in)]
    for (const [path, index] of this.#indexes) {
      const wanted = where[path]
      if (typeof wanted === 'string') return index.of([wanted])
      if (isOneOf(wanted)) return index.of([...new Set(wanted.in)])
    }
    for (const [path, index] of this.#indexes) {
      const wanted = where[path]
      if (isTextRange(wanted)) return index.within(wanted)
    }
    return undefined
  }

  #reindex(id: string, before: Fields | undefined, after: Fields | undefined): void {
    for (const [path, index] of this.#indexes) {
      const [from, to] = [at(before, path), at(after, path)]
      if (from === to) continue
      if (typeof from === 'string') index.drop(from, id)
      if (typeof to === 'string') index.add(to, id)
    }
  }
}

type Wanted = Scalar | Range | OneOf | undefined

const isOneOf = (wanted: Wanted): wanted is OneOf => typeof wanted === 'object' && wanted !== null && 'in' in wanted

const isTextRange = (wanted: Wanted): wanted is Range =>
  typeof wanted === 'object' && wanted !== null && !('in' in wanted) && Object.values(wanted).every((bound) => typeof bound === 'string')
