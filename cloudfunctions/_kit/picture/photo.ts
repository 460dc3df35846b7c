import { bmvbhash } from 'blockhash-core'
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import { LIMITS } from '../../../shared/domain/limits'
import { sha256 } from '../digest'
import { strippedJpeg } from './jpeg'
import { strippedPng } from './png'

/** A photo of which only the pixels are left, and by which it is known again. */
export interface Cleaned {
  /** Drawn anew from the pixels: nothing that was hidden in the upload can be in it. */
  readonly jpeg: Buffer
  readonly sha256: string
  /** Perceptual hash, 64 bits hex. */
  readonly likeness: string
}

interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes each. */
  readonly data: Uint8Array
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
  const { data, width, height } = pixels
  return {
    jpeg: encodeJpeg({ data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height }, QUALITY).data,
    sha256: sha256(Buffer.concat([Buffer.from(`${width}x${height}:`), data])),
    likeness: bmvbhash({ width, height, data }, BLOCKS),
  }
}

const pixelsOf = (upload: Buffer): Pixels | undefined => {
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

const jpegPixels = (upload: Buffer): Pixels | undefined => {
  const stripped = strippedJpeg(upload)
  if (!stripped || !isDecodable(stripped) || stripped.scans > LIMITS.photoScans) return undefined
  return decodeJpeg(upload, { useTArray: true, formatAsRGBA: true, tolerantDecoding: false, maxMemoryUsageInMB: DECODER_MB })
}

/** Interlaced ones are left out: the decoder inflates them without a bound, and neither phones nor browsers make any. */
const pngPixels = (upload: Buffer): Pixels | undefined => {
  const stripped = strippedPng(upload)
  if (!stripped || !isDecodable(stripped) || isInterlaced(upload)) return undefined
  const { width, height, data } = PNG.sync.read(stripped.bytes)
  return { width, height, data: opaque(data) }
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
