import { BarcodeFormat, BinaryBitmap, Code128Reader, DecodeHintType, GlobalHistogramBinarizer, RGBLuminanceSource } from '@zxing/library'
import jsqr from 'jsqr'
import { barcodePicture, qrPicture } from './svg'

/** Paints the runs of a code picture, `scale` pixels a module and `rows` high, as grey values. */
const paint = (uri: string, scale: number, stretch = 1) => {
  const svg = decodeURIComponent(uri.slice(uri.indexOf(',') + 1))
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number]
  const w = width * scale
  const h = height * scale * stretch
  const grey = new Uint8ClampedArray(w * h).fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g))
    for (let row = Number(y) * scale * stretch; row < (Number(y) + 1) * scale * stretch; row++)
      grey.fill(0, row * w + Number(x) * scale, row * w + (Number(x) + Number(run)) * scale)
  return { grey, w, h }
}

const coloured = (grey: Uint8ClampedArray) =>
  Uint8ClampedArray.from({ length: grey.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : grey[i >> 2]!))

describe('the pictures of the codes', () => {
  test('hold a QR code that an independent decoder reads', () => {
    const { grey, w, h } = paint(qrPicture('EG1-6204817735-K7Q2M4X9PTA'), 4)
    expect(jsqr(coloured(grey), w, h)?.data).toBe('EG1-6204817735-K7Q2M4X9PTA')
  })

  test('hold a QR code also for texts outside the alphanumeric set', () => {
    const { grey, w, h } = paint(qrPicture('https://example.com/?a=b'), 4)
    expect(jsqr(coloured(grey), w, h)?.data).toBe('https://example.com/?a=b')
  })

  test.each(['62048177351234567842', '1', 'EG1-62048'])('hold a barcode that an independent decoder reads: %s', (text) => {
    const { grey, w, h } = paint(barcodePicture(text), 3, 10)
    const bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(grey, w, h)))
    const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.CODE_128]]])
    expect(new Code128Reader().decode(bitmap, hints).getText()).toBe(text)
  })

  test('keep the quiet zones that scanners need', () => {
    expect(qrPicture('A')).toContain(encodeURIComponent('viewBox="0 0 29 29"'))
    const { grey, w } = paint(barcodePicture('12'), 1)
    expect([...grey.slice(0, 10)].every((value) => value === 255)).toBe(true)
    expect([...grey.slice(w - 10, w)].every((value) => value === 255)).toBe(true)
  })
})
