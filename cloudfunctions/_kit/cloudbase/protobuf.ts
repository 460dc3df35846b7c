/** As much of protobuf's wire format as WeChat's cloud calls need: varints and fields with a length. */

export type WireField = readonly [number: number, value: number | Buffer]

const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))])

export const encode = (fields: readonly WireField[]): Buffer =>
  Buffer.concat(
    fields.map(([number, value]) =>
      typeof value === 'number'
        ? Buffer.from([...varint(number * 8), ...varint(value)])
        : Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(value.length)]), value]),
    ),
  )

/** The fields of a message, the last of a number counting. Throws for bytes that are no such message. */
export const decode = (bytes: Buffer): ReadonlyMap<number, number | Buffer> => {
  const fields = new Map<number, number | Buffer>()
  let at = 0
  // Negative numbers travel as 64 bits, which are more than a number holds.
  const next = (): number => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 63n) throw new Error('no protobuf message')
      value += BigInt(byte % 128) << shift
      if (byte < 128) return Number(BigInt.asIntN(64, value))
    }
  }
  while (at < bytes.length) {
    const tag = next()
    const value = next()
    if (tag % 8 === 0) fields.set(Math.floor(tag / 8), value)
    else if (tag % 8 === 2 && value >= 0 && at + value <= bytes.length) fields.set(Math.floor(tag / 8), bytes.subarray(at, (at += value)))
    else throw new Error('no protobuf message')
  }
  return fields
}
