/**
 * `wxacode.getUnlimited`: WeChat draws its own round code; the stand-in draws a QR code that leads a browser to the same page of the app,
 * so that it can be scanned and tried.
 */
import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/
const PAGE = /^[A-Za-z][A-Za-z0-9/_-]{0,120}$/
const QUIET_MODULES = 4
const LEAST_WIDTH = 280
const MOST_WIDTH = 1280
const FALLBACK_WIDTH = 430
const WHITE = 255
const BLACK = 0
/** PNG's colour type of one grey channel. */
const GREY = 0

/** The picture, or WeChat's number of what is wrong with the request. */
export const miniProgramCode = (input: Record<string, unknown>, appUrl: string): Buffer | { errcode: number; errmsg: string } => {
  const { scene, page, width = FALLBACK_WIDTH } = input
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  if (typeof page !== 'string' || !PAGE.test(page)) return { errcode: 41030, errmsg: 'invalid page' }
  if (typeof width !== 'number' || width < LEAST_WIDTH || width > MOST_WIDTH) return { errcode: 40097, errmsg: 'invalid args' }
  return drawn(`${appUrl}#/${page}?scene=${encodeURIComponent(scene)}`, width)
}

type QRCode = ReturnType<typeof qrcode>

const drawn = (text: string, width: number): Buffer => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount() + 2 * QUIET_MODULES
  const scale = Math.max(1, Math.floor(width / modules))
  const side = modules * scale
  const png = new PNG({ width: side, height: side })
  png.data = Buffer.alloc(side * side, WHITE)
  for (let row = 0; row < code.getModuleCount(); row++) {
    const line = lineOf(code, row, { side, scale })
    for (let y = 0; y < scale; y++) png.data.set(line, ((row + QUIET_MODULES) * scale + y) * side)
  }
  return PNG.sync.write(png, { colorType: GREY, inputColorType: GREY, inputHasAlpha: false, filterType: 0 })
}

/** One line of pixels through a row of modules, a byte for each. */
const lineOf = (code: QRCode, row: number, { side, scale }: { readonly side: number; readonly scale: number }): Buffer => {
  const line = Buffer.alloc(side, WHITE)
  for (let column = 0; column < code.getModuleCount(); column++)
    if (code.isDark(row, column)) line.fill(BLACK, (column + QUIET_MODULES) * scale, (column + QUIET_MODULES + 1) * scale)
  return line
}
