import { decode } from 'jpeg-js'
import { cropped, jpegOf, painted, pngOf, scene } from '../../../tests/support/pictures'
import { distance, NEAR } from '../activities/likeness'
import { cleanedPhoto } from './photo'

const small = { width: 120, height: 160 }
const cleaned = (bytes: Buffer) => {
  const photo = cleanedPhoto(bytes)
  if (!photo) throw new Error('refused')
  return photo
}

/** A PNG whose head claims another size than its data has. */
const claiming = (width: number, height: number): Buffer => {
  const png = pngOf(scene(1, small))
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

const interlaced = (): Buffer => {
  const png = pngOf(scene(1, small))
  png[28] = 1
  return png
}

const withExif = (jpeg: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 18]), Buffer.from('Exif\0\0 39.9N 116E'), jpeg.subarray(2)]).subarray(0)

it('keeps the picture and nothing that was hidden in it, and knows it again whatever was hidden', () => {
  const jpeg = jpegOf(scene(1, small))
  const exif = withExif(jpeg)
  exif.writeUInt16BE(2 + 'Exif\0\0 39.9N 116E'.length, 4)
  const photo = cleaned(exif)
  expect(photo.jpeg.includes('116E')).toBe(false)
  expect(photo.sha256).toBe(cleaned(jpeg).sha256)
})

it('stands a photo upright that the camera was turned for, and takes it for the same photo', () => {
  const jpeg = jpegOf(scene(1, small))
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    Buffer.from([0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  const turned = cleaned(Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]))
  const { width, height } = decode(turned.jpeg)
  expect({ width, height }).toEqual({ width: small.height, height: small.width })
  expect(turned.sha256).toBe(cleaned(jpeg).sha256)
})

it('makes a JPEG of a PNG', () => {
  expect(cleaned(pngOf(scene(2, small))).jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})

it.each([
  ['no picture', Buffer.from('<script>')],
  ['nothing', Buffer.alloc(0)],
  ['half a JPEG', jpegOf(scene(1, small)).subarray(0, 900)],
  ['half a PNG', pngOf(scene(1, small)).subarray(0, 900)],
  ['a PNG that claims to fill the memory', claiming(60_000, 60_000)],
  ['a PNG larger than its data', claiming(130, 160)],
  ['an interlaced PNG', interlaced()],
  ['a speck', jpegOf(painted(20, 20, () => [1, 2, 3]))],
  ['more than 10 MB', Buffer.concat([jpegOf(scene(1, small)), Buffer.alloc(10 * 1024 * 1024)])],
])('refuses %s', (_, bytes) => expect(cleanedPhoto(bytes)).toBeUndefined())

describe.each([11, 12, 13])('scene %i', (seed) => {
  const original = scene(seed, small)
  const { likeness } = cleaned(jpegOf(original))
  const away = (picture: Parameters<typeof jpegOf>[0], quality = 90) => distance(likeness, cleaned(jpegOf(picture, quality)).likeness)

  it('is known again coded anew, at another size, brighter, darker and a little cropped', () => {
    expect(away(original, 50)).toBeLessThanOrEqual(NEAR)
    expect(away(cropped(original, { scale: 0.6 }))).toBeLessThanOrEqual(NEAR)
    expect(away(cropped(original, { gain: 1.1 }))).toBeLessThanOrEqual(NEAR)
    expect(away(cropped(original, { gain: 0.85 }))).toBeLessThanOrEqual(NEAR)
    expect(away(cropped(original, { left: 0.01, right: 0.99, top: 0.01, bottom: 0.99 }))).toBeLessThanOrEqual(NEAR)
  })

  it('is another photo from another place, and no other scene', () => {
    expect(away(scene(seed, { ...small, shift: 0.15 }))).toBeGreaterThan(NEAR)
    expect(away(scene(seed + 50, small))).toBeGreaterThan(NEAR)
  })
})
