import { TYPE_RANK, typeRank } from './compare'
import type { Document, ObjectId, Value } from './value'

/**
 * Turns values into bytes whose byte order is the order of `compareValues`, so that SQLite can walk an index in document
 * order. A component starts with its type's rank, which lies between 0x10 and 0xB0 (0x4F and 0xEF once inverted for a
 * descending key); so 0xFF after a prefix is above every key with that prefix, and 0x00 is below.
 */

export type Direction = 1 | -1

const END = 0x00
const ESCAPED_ZERO = 0xff
const ABOVE = Buffer.from([0xff])
const number = new DataView(new ArrayBuffer(8))

class ByteWriter {
  private bytes = Buffer.allocUnsafe(64)
  private length = 0

  get position(): number {
    return this.length
  }

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  /** Text in UTF-8; a zero byte inside is escaped so that the closing pair is below any continuation. */
  text(value: string): void {
    this.reserve(value.length * 3 + 2)
    if (value.includes('\0')) {
      for (const byte of Buffer.from(value, 'utf8')) {
        this.byte(byte)
        if (byte === 0) this.byte(ESCAPED_ZERO)
      }
    } else {
      this.length += this.bytes.write(value, this.length, 'utf8')
    }
    this.byte(END)
    this.byte(END)
  }

  /** IEEE 754 bits, made sortable: negative numbers inverted, positive ones above them. NaN is all zero, below −∞. */
  double(value: number): void {
    number.setFloat64(0, value === 0 ? 0 : value)
    const negative = (number.getUint8(0) & 0x80) !== 0
    this.reserve(8)
    for (let i = 0; i < 8; i++) {
      const bits = number.getUint8(i)
      this.bytes[this.length++] = Number.isNaN(value) ? 0 : negative ? ~bits & 0xff : i === 0 ? bits | 0x80 : bits
    }
  }

  invertFrom(start: number): void {
    for (let i = start; i < this.length; i++) this.bytes[i] = ~this.bytes[i]! & 0xff
  }

  take(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length))
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + count))
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}

function write(out: ByteWriter, value: Value): void {
  const rank = typeRank(value)
  out.byte(rank)
  switch (rank) {
    case TYPE_RANK.null:
      return
    case TYPE_RANK.number:
      return out.double(value as number)
    case TYPE_RANK.date:
      return out.double((value as Date).getTime())
    case TYPE_RANK.string:
      return out.text(value as string)
    case TYPE_RANK.boolean:
      return out.byte(value ? 2 : 1)
    case TYPE_RANK.objectId:
      return out.text((value as ObjectId).hex)
    case TYPE_RANK.regexp:
      out.text((value as RegExp).source)
      return out.text((value as RegExp).flags)
    case TYPE_RANK.array:
      for (const item of value as Value[]) write(out, item)
      return out.byte(END)
    default:
      return writeObject(out, value as Document)
  }
}

function writeObject(out: ByteWriter, value: Document): void {
  for (const field of Object.keys(value)) {
    out.byte(typeRank(value[field]))
    out.text(field)
    write(out, value[field])
  }
  out.byte(END)
}

export function encodeKey(values: readonly Value[], directions?: readonly Direction[]): Buffer {
  const out = new ByteWriter()
  values.forEach((value, i) => {
    const start = out.position
    write(out, value)
    if (directions?.[i] === -1) out.invertFrom(start)
  })
  return out.take()
}

/** The first key above every key that begins with the prefix. */
export const afterPrefix = (prefix: Buffer): Buffer => Buffer.concat([prefix, ABOVE])

/** Keys whose next component has the given type lie in `[low, high)` after the prefix. */
export function typeBounds(rank: number, direction: Direction): { low: Buffer; high: Buffer } {
  const start = direction === 1 ? rank : ~rank & 0xff
  return { low: Buffer.from([start]), high: Buffer.from([start + 1]) }
}
