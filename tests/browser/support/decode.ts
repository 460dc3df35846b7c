import { BarcodeFormat, BinaryBitmap, Code128Reader, DecodeHintType, HybridBinarizer, RGBLuminanceSource } from '@zxing/library'
import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'

interface Picture {
  readonly grey: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** What a camera sees of an element: the pixels of a screenshot, decoded by the browser itself in a page of its own. */
const pictureOf = async (locator: Locator): Promise<Picture> => {
  const png = (await locator.screenshot()).toString('base64')
  const lens = await locator.page().context().newPage()
  const seen = await lens.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const pen = canvas.getContext('2d')!
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, image.width, image.height)
    let grey = ''
    for (let i = 0; i < data.length; i += 4) grey += String.fromCharCode(data[i]!)
    return { grey: btoa(grey), width: image.width, height: image.height }
  }, png)
  await lens.close()
  return { ...seen, grey: Uint8ClampedArray.from(Buffer.from(seen.grey, 'base64')) }
}

/** The text of a QR code on the screen, by a decoder that knows nothing of ours; undefined when it cannot be read. */
export const readQr = async (locator: Locator): Promise<string | undefined> => {
  const { grey, width, height } = await pictureOf(locator)
  const pixels = new Uint8ClampedArray(grey.length * 4).fill(255)
  grey.forEach((value, i) => pixels.fill(value, i * 4, i * 4 + 3))
  return jsqr(pixels, width, height)?.data
}

/** The text of a Code 128 barcode on the screen. Throws when it cannot be read. */
export const readBarcode = async (locator: Locator): Promise<string> => {
  const { grey, width, height } = await pictureOf(locator)
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.CODE_128]]])
  return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height))), hints).getText()
}
