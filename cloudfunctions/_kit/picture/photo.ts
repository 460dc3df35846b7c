import { bmvbhash } from 'blockhash-core'
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import { LIMITS } from '../../../shared/domain/limits'
import { sha256 } from '../digest'
import { strippedJpeg } from './jpeg'
import { orientationOf, type Pixels, upright } from './orientation'
import { strippedPng } from './png'

/** A photo of which only the pixels are left, and by which it is known again. */
export interface Cleaned {
  /** Drawn anew from the pixels: nothing that was hidden in the upload can be in it. */
  readonly jpeg: Buffer
  readonly sha256: string
  /** Perceptual hash, 64 bits hex. */
  readonly likeness: string
}

/** Pixels as they are stored, and how they are to be held. */
interface Decoded extends Pixels {
  readonly orientation: number
}

const QUALITY = 85

/** Eight by eight blocks: 64 bits. */
const BLOCKS = 8

/** A picture with fewer pixels to a side says nothing, and its blocks would be less than a pixel. */
const SHORTEST_SIDE = 64

/** What one decoding may take; a function has 256 MB. */
const DECODER_MB = 160

/** The photo without anything but the picture; undefined for what is no JPEG or PNG, broken, or too large to be decoded in peace. */
export const cleanedPhoto = (upload: Buffer): Cleaned | undefined => {
  if (upload.length > LIMITS.photoBytes) return undefined
  const pixels = pixelsOf(upload)
  if (!pixels) return undefined
  // Known again by the pixels as they are stored: another way to hold them would make no other photo.
  const { data, width, height } = pixels
  return {
    jpeg: jpegOf(upright(pixels, pixels.orientation)),
    sha256: sha256(Buffer.concat([Buffer.from(`${width}x${height}:`), data])),
    likeness: bmvbhash({ width, height, data }, BLOCKS),
  }
}

const jpegOf = ({ data, width, height }: Pixels): Buffer =>
  encodeJpeg({ data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height }, QUALITY).data

const pixelsOf = (upload: Buffer): Decoded | undefined => {
  try {
    return jpegPixels(upload) ?? pngPixels(upload)
  } catch {
    // Decoders throw at whatever is broken inside.
    return undefined
  }
}

/** Told by the head of the file, before anything is decoded: a small file can claim a picture that fills every memory. */
const isDecodable = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  Math.min(width, height) >= SHORTEST_SIDE && width * height <= LIMITS.photoPixels

const jpegPixels = (upload: Buffer): Decoded | undefined => {
  const stripped = strippedJpeg(upload)
  if (!stripped || !isDecodable(stripped) || stripped.scans > LIMITS.photoScans) return undefined
  const options = { useTArray: true, formatAsRGBA: true, tolerantDecoding: false, maxMemoryUsageInMB: DECODER_MB } as const
  // The decoder answers the Exif as well; its typings do not know.
  const { exifBuffer, ...pixels } = decodeJpeg(upload, options) as Pixels & { readonly exifBuffer?: Uint8Array }
  return { ...pixels, orientation: exifBuffer ? orientationOf(exifBuffer) : 1 }
}

/** Interlaced ones are left out: the decoder inflates them without a bound, and neither phones nor browsers make any. */
const pngPixels = (upload: Buffer): Decoded | undefined => {
  const stripped = strippedPng(upload)
  if (!stripped || !isDecodable(stripped) || isInterlaced(upload)) return undefined
  const { width, height, data } = PNG.sync.read(stripped.bytes)
  return { width, height, data: opaque(data), orientation: 1 }
}

/** The last byte of the header of a PNG: behind signature, length, name, two sizes, depth, colour type, compression and filter. */
const isInterlaced = (png: Buffer): boolean => png[28] !== 0

/** On white, as a page shows it: a photo that hides behind transparency is the same photo. */
const opaque = (data: Buffer): Uint8Array => {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255
    for (let channel = at; channel < at + 3; channel++) data[channel] = Math.round(data[channel]! * alpha + 255 * (1 - alpha))
    data[at + 3] = 255
  }
  return data
}
