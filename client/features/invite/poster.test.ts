import type { Pen } from '@/lib/canvas'
import { POSTER, posterOf } from './poster'

/** Writes down what is drawn where; letters are 30 wide. */
const newPen = () => {
  const texts: string[] = []
  const images: number[][] = []
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) => {
      if (name === 'measureText') return (text: string) => ({ width: Array.from(text).length * 30 })
      if (name === 'fillText') return (text: string) => void texts.push(text)
      if (name === 'drawImage') return (_: unknown, ...box: number[]) => void images.push(box)
      return kept[name] ?? (() => undefined)
    },
  })
  return { pen: pen as unknown as Pen, texts, images }
}
const WORDS = { brand: '常青会员', lead: '与我一起，\n把日子过绿', words: ['付款即积分', '长'.repeat(40)], scan: '扫一扫' }

test('a poster says what it is for, and has the code within its edges, large enough for a camera', async () => {
  const { pen, texts, images } = newPen()
  const loaded: string[] = []
  await posterOf(WORDS, 'code')(pen, (src) => {
    loaded.push(src)
    return Promise.resolve({} as CanvasImageSource)
  })
  expect(loaded).toEqual(['code'])
  expect(texts).toEqual(expect.arrayContaining(['常青会员', '与我一起，', '把日子过绿', '付款即积分', '扫一扫']))
  const [[x, y, width, height]] = images as [[number, number, number, number]]
  expect(width).toBe(height)
  expect(width).toBeGreaterThanOrEqual(240)
  expect(x + width).toBeLessThan(POSTER.width)
  expect(y + height).toBeLessThan(POSTER.height)
})

test('a poster cuts what would run into the code', async () => {
  const { pen, texts } = newPen()
  await posterOf(WORDS, 'code')(pen, () => Promise.resolve({} as CanvasImageSource))
  const long = texts.find((text) => text.startsWith('长'))!
  expect(long).toMatch(/…$/)
  expect(Array.from(long).length * 30).toBeLessThan(330)
})

test('a poster whose code cannot be read is not drawn at all', async () => {
  const { pen, texts } = newPen()
  await expect(posterOf(WORDS, 'code')(pen, () => Promise.reject(new Error('no picture')))).rejects.toThrow('no picture')
  expect(texts).toEqual([])
})
