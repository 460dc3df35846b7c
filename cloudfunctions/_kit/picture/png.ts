import type { Stripped } from './stripped'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What draws the picture: the critical chunks, transparency, and how bright and of what colour space it is. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB'])

/** Length and name before the data of a chunk, its check sum behind. */
const HEAD = 8
const CHECK = 4

/**
 * A PNG (ISO/IEC 15948) without texts, Exif, times and other programs' notes, and without whatever follows its end. Undefined when it is
 * no whole PNG.
 */
export const strippedPng = (bytes: Buffer): Stripped | undefined => {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined
  const parts: Buffer[] = [SIGNATURE]
  let size: { width: number; height: number } | undefined
  let hasData = false
  let at = SIGNATURE.length
  while (at + HEAD + CHECK <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + HEAD)
    const end = at + HEAD + bytes.readUInt32BE(at) + CHECK
    const isFirst = at === SIGNATURE.length
    if (end > bytes.length || (name === 'IHDR') !== isFirst) return undefined
    if (isFirst && end >= at + HEAD + 8 + CHECK) size = { width: bytes.readUInt32BE(at + HEAD), height: bytes.readUInt32BE(at + HEAD + 4) }
    hasData ||= name === 'IDAT'
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return size && hasData ? { bytes: Buffer.concat(parts), ...size, scans: 1 } : undefined
    at = end
  }
  return undefined
}
