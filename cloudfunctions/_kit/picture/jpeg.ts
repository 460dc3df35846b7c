import type { Stripped } from './stripped'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe

/** APP0 names the format; APP14 tells how colours were stored, without which some pictures come out in wrong ones. */
const KEPT_APPLICATION = new Set([0xe0, 0xee])

const isMetadata = (marker: number): boolean => marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPLICATION.has(marker))

/** Markers that stand alone, without a segment: restarts and the one for temporary use. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Start of a frame, of any coding process: C4, C8 and CC of the same range are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Where coded picture data ends: at the first FF that is neither a stuffed byte, a restart nor a fill byte. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/**
 * A JPEG (ITU-T T.81, annex B) without what tells about its taker: Exif with place and time, comments, other programs' notes, and
 * whatever follows its end. Undefined when it is no whole JPEG of one frame: what draws a picture goes by the first frame, so a second
 * one could only tell another size than is drawn.
 */
export const strippedJpeg = (bytes: Buffer): Stripped | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let scans = 0
  let at = 2
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || marker === 0x00 || marker === START) return undefined
    if (marker === END)
      return size && scans > 0 ? { bytes: Buffer.concat([...parts, bytes.subarray(at, at + 2)]), ...size, scans } : undefined
    // Any marker may be preceded by more FF bytes.
    if (marker === 0xff) {
      at++
      continue
    }
    const end = isBare(marker) ? at + 2 : at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : Infinity
    if (end > bytes.length || (!isBare(marker) && end < at + 4)) return undefined
    if (isFrame(marker) && size) return undefined
    if (isFrame(marker) && end >= at + 9) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === SCAN) scans++
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (!isMetadata(marker)) parts.push(bytes.subarray(at, next))
    at = next
  }
  return undefined
}
