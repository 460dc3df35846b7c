/** A picture by its pixels, four bytes each. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const ORIENTATION = 0x0112
const ENTRY_BYTES = 12

/**
 * How a camera was held (Exif 2.32, tag 0x0112): 1 for upright, up to 8; 1 as well for what cannot be read. `exif` is a TIFF structure,
 * with whatever stands before it in its segment.
 */
export const orientationOf = (exif: Uint8Array): number => {
  const bytes = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength)
  const start = Math.max(bytes.indexOf('II*\0', 0, 'latin1'), bytes.indexOf('MM\0*', 0, 'latin1'))
  if (start < 0 || start > ENTRY_BYTES) return 1
  const little = bytes[start] === 0x49
  const short = (at: number) => (at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = start + long(start + 4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > bytes.length) return 1
    if (short(at) !== ORIENTATION) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Where a pixel of the upright picture stands in the stored one of `w` by `h`. */
const FROM: readonly ((x: number, y: number, w: number, h: number) => readonly [number, number])[] = [
  (x, y) => [x, y],
  (x, y, w) => [w - 1 - x, y],
  (x, y, w, h) => [w - 1 - x, h - 1 - y],
  (x, y, _, h) => [x, h - 1 - y],
  (x, y) => [y, x],
  (x, y, _, h) => [y, h - 1 - x],
  (x, y, w, h) => [w - 1 - y, h - 1 - x],
  (x, y, w) => [w - 1 - y, x],
]

/** The picture as it was seen: without its Exif a turned one would be shown on its side. */
export const upright = ({ width, height, data }: Pixels, orientation: number): Pixels => {
  const from = FROM[orientation - 1]
  if (orientation === 1 || !from) return { width, height, data }
  const isOnSide = orientation > 4
  const turned = { width: isOnSide ? height : width, height: isOnSide ? width : height, data: new Uint8Array(data.length) }
  for (let y = 0; y < turned.height; y++)
    for (let x = 0; x < turned.width; x++) {
      const [fromX, fromY] = from(x, y, width, height)
      const at = (fromY * width + fromX) * 4
      turned.data.set(data.subarray(at, at + 4), (y * turned.width + x) * 4)
    }
  return turned
}
