import { deflateSync } from 'node:zlib'
import { LIMITS } from '../../../shared/domain/limits'
import { avatarOf } from '.'

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const EXIF = segment(0xe1, Buffer.from('Exif\0\0 taken at home, 39.9 N 116.4 E', 'latin1'))
const ADOBE = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'))
const NOTE = segment(0xfe, Buffer.from('taken by somebody'))
const tables = segment(0xdb, Buffer.alloc(65, 1))
const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]))
/** Coded data with a stuffed byte, a restart and a fill byte before the marker that ends it. */
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff])])

const jpeg = (...parts: Buffer[]) => Buffer.concat([START, ...parts, END])
const bare = jpeg(JFIF, tables, frame(160, 160), scan)

const chunk = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  return chunk('IHDR', data)
}
const IDAT = chunk('IDAT', deflateSync(Buffer.alloc(161)))
const IEND = chunk('IEND', Buffer.alloc(0))
const png = (...parts: Buffer[]) => Buffer.concat([SIGNATURE, ...parts])

const given = (type: 'image/jpeg' | 'image/png', bytes: Buffer) => avatarOf({ type, base64: bytes.toString('base64') })
const kept = (type: 'image/jpeg' | 'image/png', bytes: Buffer) => {
  const avatar = given(type, bytes)
  return 'refused' in avatar ? avatar : Buffer.from(avatar.base64, 'base64')
}

it('keeps of a JPEG what draws it, and nothing of where, when and by whom it was taken', () => {
  const talkative = jpeg(JFIF, EXIF, NOTE, tables, frame(160, 160), scan)
  expect(kept('image/jpeg', Buffer.concat([talkative, Buffer.from('hidden behind the end')]))).toEqual(bare)
  expect(kept('image/jpeg', jpeg(ADOBE, tables, frame(160, 160), scan))).toEqual(jpeg(ADOBE, tables, frame(160, 160), scan))
})

it('follows a progressive JPEG through all of its scans', () => {
  const progressive = jpeg(JFIF, tables, frame(160, 160, 0xc2), scan, segment(0xc4, Buffer.alloc(20)), scan)
  expect(kept('image/jpeg', progressive)).toEqual(progressive)
})

it('keeps of a PNG what draws it, and no text', () => {
  const clear = chunk('tRNS', Buffer.from([0]))
  const talkative = png(
    header(160, 160),
    chunk('tEXt', Buffer.from('Author\0me')),
    clear,
    chunk('eXIf', EXIF),
    IDAT,
    IEND,
    Buffer.from('more'),
  )
  expect(kept('image/png', talkative)).toEqual(png(header(160, 160), clear, IDAT, IEND))
})

it('names a picture by what it shows', () => {
  const [one, same, other] = [bare, jpeg(JFIF, EXIF, tables, frame(160, 160), scan), jpeg(tables, frame(160, 160), scan)].map((bytes) =>
    given('image/jpeg', bytes),
  )
  expect(same).toEqual(one)
  expect(other).not.toMatchObject({ id: (one as { id: string }).id })
})

it.each([
  ['no picture', 'image/jpeg', Buffer.from('<script>alert(1)</script>')],
  ['nothing', 'image/png', Buffer.alloc(0)],
  ['a PNG that calls itself a JPEG', 'image/jpeg', png(header(1, 1), IDAT, IEND)],
  ['a JPEG that calls itself a PNG', 'image/png', bare],
  ['a JPEG without an end', 'image/jpeg', bare.subarray(0, -2)],
  ['a JPEG without a frame', 'image/jpeg', jpeg(JFIF, tables, scan)],
  ['a JPEG that hides its size behind a second frame', 'image/jpeg', jpeg(JFIF, tables, frame(60_000, 60_000), scan, frame(1, 1), scan)],
  ['a JPEG without data', 'image/jpeg', jpeg(JFIF, tables, frame(160, 160))],
  ['a segment longer than the file', 'image/jpeg', Buffer.concat([START, Buffer.from([0xff, 0xe0, 0xff, 0xff, 0])])],
  ['a segment of no length', 'image/jpeg', Buffer.concat([START, Buffer.from([0xff, 0xdb, 0, 0]), END])],
  ['a head and nothing else', 'image/jpeg', Buffer.concat([START, Buffer.from([0xff, 0xe0])])],
  ['a PNG without data', 'image/png', png(header(1, 1), IEND)],
  ['a PNG without an end', 'image/png', png(header(1, 1), IDAT)],
  ['a PNG that does not begin with its header', 'image/png', png(IDAT, header(1, 1), IEND)],
  ['a chunk longer than the file', 'image/png', png(header(1, 1), Buffer.from('\xff\xff\xff\xffIDAT', 'latin1'), IEND)],
  ['a picture too large to draw', 'image/png', png(header(60_000, 60_000), IDAT, IEND)],
  ['a picture without an inch', 'image/jpeg', jpeg(JFIF, tables, frame(0, 160), scan)],
  ['more bytes than a picture may have', 'image/png', png(header(1, 1), chunk('IDAT', Buffer.alloc(LIMITS.avatarBytes)), IEND)],
] as const)('refuses %s, and names the field', (_, type, bytes) => {
  expect(given(type, bytes)).toMatchObject({ refused: 'invalid', details: { fields: [{ path: 'avatar.base64' }] } })
})
