import qrcode from 'qrcode-generator'
import { code128Widths } from './code128'

/**
 * Codes as SVG pictures in a data URI: sharp at any size and drawn without a canvas, which stays blank on some phones. Ground and
 * ink are fixed, also in dark mode: scanners want dark on light, with the quiet zone that the standards ask for.
 */

const QR_QUIET = 4
const BAR_QUIET = 10

const dataUri = (width: number, height: number, path: string, stretch: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${stretch}shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${width}v${height}H0z"/><path fill="#0b0f0d" d="${path}"/></svg>`,
  )}`

/** What QR codes hold in 5½ bits a character instead of 8: fewer, and so larger, modules. */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/

/** A QR code with medium error correction (15 % may be hidden by glare). */
export const qrPicture = (text: string): string => {
  const code = qrcode(0, 'M')
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte')
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count;) {
      const start = column
      while (column < count && code.isDark(row, column)) column++
      if (column > start) path += `M${start + QR_QUIET} ${row + QR_QUIET}h${column - start}v1h-${column - start}z`
      else column++
    }
  }
  return dataUri(count + 2 * QR_QUIET, count + 2 * QR_QUIET, path, '')
}

/** A Code 128 barcode, one unit high: the picture is stretched to the height it is given. */
export const barcodePicture = (text: string): string => {
  let x = BAR_QUIET
  let path = ''
  code128Widths(text).forEach((width, i) => {
    if (i % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`
    x += width
  })
  return dataUri(x + BAR_QUIET, 1, path, 'preserveAspectRatio="none" ')
}
