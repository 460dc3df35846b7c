import { orientationOf, type Pixels, upright } from './orientation'

/** A TIFF structure with one entry, the orientation. */
const exifOf = (orientation: number, little = true): Buffer => {
  const bytes = Buffer.alloc(8 + 2 + 12 + 4)
  bytes.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  const short = (value: number, at: number) => (little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at))
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return bytes
}

/** Three by two, each pixel a letter: `abc` above `def`. */
const of = (rows: readonly string[]): Pixels => ({
  width: rows[0]!.length,
  height: rows.length,
  data: Uint8Array.from([...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])),
})
const rowsOf = ({ width, height, data }: Pixels): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => String.fromCharCode(data[(y * width + x) * 4]!)).join(''),
  )

it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %i of either byte order', (orientation) => {
  expect([orientationOf(exifOf(orientation)), orientationOf(exifOf(orientation, false))]).toEqual([orientation, orientation])
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['other words', Buffer.from('39.9N 116E')],
  ['a value that there is not', exifOf(9)],
  ['a directory that is cut off', exifOf(6).subarray(0, 15)],
  ['a directory beyond the end', Buffer.concat([Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1'), Buffer.alloc(8)])],
])('takes %s for upright', (_, exif) => expect(orientationOf(exif)).toBe(1))

it.each([
  [1, ['abc', 'def']],
  [2, ['cba', 'fed']],
  [3, ['fed', 'cba']],
  [4, ['def', 'abc']],
  [5, ['ad', 'be', 'cf']],
  [6, ['da', 'eb', 'fc']],
  [7, ['fc', 'eb', 'da']],
  [8, ['cf', 'be', 'ad']],
])('stands a picture of orientation %i upright', (orientation, rows) => {
  expect(rowsOf(upright(of(['abc', 'def']), orientation))).toEqual(rows)
})
