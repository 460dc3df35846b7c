/** As much of the protobuf wire format as the SDK's cloud call needs: varints and length-delimited fields. */

export interface Field {
  readonly number: number
  readonly value: number | Buffer
}

const readVarint = (bytes: Buffer, start: number): [value: number, next: number] => {
  let value = 0
  let factor = 1
  for (let at = start; at < bytes.length && at < start + 8; at += 1) {
    const byte = bytes[at] as number
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return [value, at + 1]
    factor *= 128
  }
  throw new Error('protobuf: a varint does not end')
}

/** All fields in order. Throws for wire types that the cloud call does not use and for lengths beyond the end. */
export const decodeFields = (bytes: Buffer): Field[] => {
  const fields: Field[] = []
  let at = 0
  while (at < bytes.length) {
    const [tag, afterTag] = readVarint(bytes, at)
    const [first, afterFirst] = readVarint(bytes, afterTag)
    const number = Math.floor(tag / 8)
    if (tag % 8 === 0) {
      fields.push({ number, value: first })
      at = afterFirst
    } else if (tag % 8 === 2 && afterFirst + first <= bytes.length) {
      fields.push({ number, value: bytes.subarray(afterFirst, afterFirst + first) })
      at = afterFirst + first
    } else throw new Error(`protobuf: field ${number} cannot be read`)
  }
  return fields
}

const varint = (value: number): Buffer => {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return Buffer.from(bytes)
}

export const encodeFields = (fields: readonly Field[]): Buffer =>
  Buffer.concat(
    fields.flatMap(({ number, value }) =>
      typeof value === 'number' ? [varint(number * 8), varint(value)] : [varint(number * 8 + 2), varint(value.length), value],
    ),
  )

/** The bytes of the first field of that number; empty when there is none. */
export const bytesOf = (fields: readonly Field[], number: number): Buffer => {
  const value = fields.find((field) => field.number === number)?.value
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0)
}
