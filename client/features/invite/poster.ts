import type { Draw, Pen, Size } from '@/lib/canvas'

export const POSTER: Size = { width: 750, height: 1200 }

export interface PosterWords {
  readonly brand: string
  /** Lines are broken where the words break them. */
  readonly lead: string
  readonly words: readonly string[]
  readonly scan: string
}

const SERIF = "'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', serif"
const SANS = "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

const INK = '#1c2a23'
const INK_2 = '#4d5b53'
const LEAF = '#1f5a44'

const disc = (pen: Pen, x: number, y: number, r: number, colour: string): void => {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, r, 0, 2 * Math.PI)
  pen.fill()
}

/** A hill from edge to edge: where it begins, its two bends, and where it ends. */
const hill = (pen: Pen, [from, first, second, to]: readonly [number, number, number, number], floor: number, colour: string): void => {
  const { width } = POSTER
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, from)
  pen.bezierCurveTo(width * 0.3, first, width * 0.62, second, width, to)
  pen.lineTo(width, floor)
  pen.lineTo(0, floor)
  pen.closePath()
  pen.fill()
}

/** A leaf that grows out of a point in a direction (degrees, 0 is up). */
const leaf = (pen: Pen, [x, y, turn, length]: readonly [number, number, number, number], colour: string): void => {
  pen.save()
  pen.translate(x, y)
  pen.rotate((turn * Math.PI) / 180)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(-length * 0.42, -length * 0.55, 0, -length)
  pen.quadraticCurveTo(length * 0.42, -length * 0.55, 0, 0)
  pen.fill()
  pen.restore()
}

const LEAVES: readonly (readonly [number, number, number, number, string])[] = [
  [0, -40, -62, 74, '#6fb08d'],
  [0, -58, 62, 78, '#4f9674'],
  [0, -96, -54, 72, '#4f9674'],
  [0, -112, 56, 66, '#8cc7a4'],
  [0, -146, 2, 70, '#8cc7a4'],
]

const sprout = (pen: Pen, x: number, y: number): void => {
  pen.strokeStyle = '#174a37'
  pen.lineWidth = 7
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x, y - 150)
  pen.stroke()
  for (const [dx, dy, turn, length, colour] of LEAVES) leaf(pen, [x + dx, y + dy, turn, length], colour)
}

const MEADOW_FLOOR = 560

const meadow = (pen: Pen): void => {
  pen.fillStyle = '#e3eee2'
  pen.fillRect(0, 0, POSTER.width, MEADOW_FLOOR)
  disc(pen, 590, 150, 62, '#f0c88c')
  hill(pen, [400, 290, 470, 340], MEADOW_FLOOR, '#b9d8bf')
  hill(pen, [450, 380, 510, 420], MEADOW_FLOOR, '#78b08e')
  hill(pen, [510, 450, 530, 490], MEADOW_FLOOR, '#2c6b50')
  sprout(pen, 236, 500)
}

const panel = (pen: Pen, x: number, y: number, width: number, height: number, r: number, colour: string): void => {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x + r, y)
  pen.arcTo(x + width, y, x + width, y + height, r)
  pen.arcTo(x + width, y + height, x, y + height, r)
  pen.arcTo(x, y + height, x, y, r)
  pen.arcTo(x, y, x + width, y, r)
  pen.closePath()
  pen.fill()
}

/** Ends in dots what would run into what stands beside it. */
const clipped = (pen: Pen, text: string, most: number): string => {
  if (pen.measureText(text).width <= most) return text
  const letters = Array.from(text)
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > most) letters.pop()
  return `${letters.join('')}…`
}

const write = (pen: Pen, text: string, x: number, y: number, font: string, colour: string, most: number): void => {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(clipped(pen, text, most), x, y)
}

const EDGE = 64
const CODE = 248

const says = (pen: Pen, words: PosterWords): void => {
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'left'
  write(pen, words.brand, EDGE, 92, `600 34px ${SERIF}`, LEAF, 460)
  words.lead.split('\n').forEach((line, i) => write(pen, line, EDGE, 664 + i * 82, `700 60px ${SERIF}`, INK, POSTER.width - 2 * EDGE))
}

/** What it is, and the code with its quiet ground: a scanner wants dark on light. */
const codePanel = (pen: Pen, words: PosterWords): void => {
  panel(pen, EDGE - 16, 826, POSTER.width - 2 * EDGE + 32, 310, 36, '#fffefa')
  const most = POSTER.width - 2 * EDGE - CODE - 44
  words.words.forEach((line, i) => {
    disc(pen, EDGE + 22, 902 + i * 52, 5, LEAF)
    write(pen, line, EDGE + 42, 913 + i * 52, `500 30px ${SANS}`, INK, most - 26)
  })
  write(pen, words.scan, EDGE + 16, 1092, `400 24px ${SANS}`, INK_2, most)
}

/** The poster of an invitation. @param code address of the mini-program code */
export const posterOf =
  (words: PosterWords, code: string): Draw =>
  async (pen, load) => {
    const image = await load(code)
    pen.fillStyle = '#f6f3ea'
    pen.fillRect(0, 0, POSTER.width, POSTER.height)
    meadow(pen)
    says(pen, words)
    codePanel(pen, words)
    pen.drawImage(image, POSTER.width - EDGE - CODE - 4, 826 + (310 - CODE) / 2, CODE, CODE)
  }
