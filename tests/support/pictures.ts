import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { randomOf } from './random'

export interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA. */
  readonly data: Buffer
}

type Paint = (x: number, y: number) => readonly [number, number, number]

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))

export const painted = (width: number, height: number, paint: Paint): Picture => {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      paint(x / width, y / height).forEach((value, channel) => (data[(y * width + x) * 4 + channel] = clamp(value)))
  return { width, height, data }
}

/** A scene of light, things on a table and some noise: another seed is another scene, `shift` the same one seen from another place. */
export const scene = (seed: number, { width = 240, height = 320, shift = 0 } = {}): Picture => {
  const draw = randomOf(seed)
  const random = (): number => draw(10_000) / 10_000
  const [sky, ground] = [random() * 120 + 100, random() * 120 + 20]
  const things = Array.from({ length: 14 }, () => ({
    x: random(),
    y: random(),
    rx: 0.05 + random() * 0.2,
    ry: 0.05 + random() * 0.2,
    colour: [random() * 255, random() * 255, random() * 255] as const,
    depth: random(),
  }))
  return painted(width, height, (x, y) => {
    const thing = things.find(({ x: cx, y: cy, rx, ry, depth }) => ((x - cx - shift * (0.4 + depth)) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1)
    const base = thing?.colour ?? [sky + (ground - sky) * y, sky + (ground - sky) * y * 0.9, sky + (ground - sky) * y * 0.8]
    const noise = Math.sin(x * 917 + y * 631) * 6
    return [base[0]! + noise, base[1]! + noise, base[2]! + noise]
  })
}

export const plain = (red: number, green: number, blue: number): Picture => painted(200, 200, () => [red, green, blue])

export const jpegOf = ({ width, height, data }: Picture, quality = 90): Buffer => encode({ width, height, data }, quality).data

export const pngOf = ({ width, height, data }: Picture): Buffer => {
  const png = new PNG({ width, height })
  data.copy(png.data)
  return PNG.sync.write(png)
}

/** What lies inside the given fractions of a picture, drawn at another size. */
export const cropped = (
  { width, height, data }: Picture,
  { left = 0, top = 0, right = 1, bottom = 1, scale = 1, gain = 1, lift = 0 },
): Picture => {
  const [w, h] = [Math.round(width * (right - left) * scale), Math.round(height * (bottom - top) * scale)]
  return painted(w, h, (x, y) => {
    const at = (Math.floor((top + y * (bottom - top)) * height) * width + Math.floor((left + x * (right - left)) * width)) * 4
    return [data[at]! * gain + lift, data[at + 1]! * gain + lift, data[at + 2]! * gain + lift]
  })
}
