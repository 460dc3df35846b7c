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

/** The picture, or WeChat's number of what is wrong with the request. */
export const miniProgramCode = (input: Record<string, unknown>, appUrl: string): Buffer | { errcode: number; errmsg: string } => {
  const { scene, page, width = FALLBACK_WIDTH } = input
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  if (typeof page !== 'string' || !PAGE.test(page)) return { errcode: 41030, errmsg: 'invalid page' }
  if (typeof width !== 'number' || width < LEAST_WIDTH || width > MOST_WIDTH) return { errcode: 40097, errmsg: 'invalid args' }
  return drawn(`${appUrl}#/${page}?scene=${encodeURIComponent(scene)}`, width)
}

const drawn = (text: string, width: number): Buffer => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount() + 2 * QUIET_MODULES
  const scale = Math.max(1, Math.floor(width / modules))
  const side = modules * scale
  const png = new PNG({ width: side, height: side, colorType: 0 })
  const isDark = (pixel: number): boolean => {
    const [x, y] = [pixel % side, Math.floor(pixel / side)].map((at) => Math.floor(at / scale) - QUIET_MODULES) as [number, number]
    return Math.min(x, y) >= 0 && Math.max(x, y) < code.getModuleCount() && code.isDark(y, x)
  }
  for (let pixel = 0; pixel < side * side; pixel++)
    png.data.fill(isDark(pixel) ? 0 : 255, pixel * 4, pixel * 4 + 3).fill(255, pixel * 4 + 3, pixel * 4 + 4)
  return PNG.sync.write(png, { colorType: 0 })
}
