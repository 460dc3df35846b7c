import fs from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { ensureChromium } from './lib/chromium.mjs'
import { main, Failure } from './lib/failure.mjs'
import { at } from './lib/paths.mjs'
import { say } from './lib/progress.mjs'

const HELP = `node config/scripts/draw-tab-icons.mjs

Draws the icons of the tab bar into client/assets/tab. WeChat's tab bar takes no SVG, so they are drawn once and kept; run it again
after a change of the drawings below or of the colours (client/styles/tokens.scss).`

/** What WeChat recommends, in pixels, and what it allows at most. */
const SIZE = 81
const MOST_BYTES = 5 * 1024

const STROKE = "fill='none' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'"

const LEAF = "<path d='M8.300 16.200c-1.200-5.200 1.700-8.300 7.500-8.300.2 5.500-2.300 8-6.300 6.800' fill='#000'/>"
const VEIN = "<path d='M8.800 16c1-2.700 2.400-4.400 4.500-5.500' fill='none' stroke='#fff' stroke-width='1.100' stroke-linecap='round'/>"
const EVERYWHERE = "<path fill='#fff' d='M0 0h24v24H0z'/>"

/**
 * In the style of the icons (client/components/icon): lines when another tab is open, filled when this one is. The leaf on the filled
 * card is left out of it, so that it shows on any ground.
 */
const DRAWINGS = {
  card: {
    off: (ink) =>
      `<path ${STROKE} stroke='${ink}' d='M5.500 5h13A2.500 2.500 0 0 1 21 7.500v9a2.500 2.500 0 0 1-2.500 2.500h-13A2.500 2.500 0 0 1 3 16.500v-9A2.500 2.500 0 0 1 5.500 5Z'/><mask id='vein'>${EVERYWHERE}${VEIN.replace('#fff', '#000')}</mask><g mask='url(#vein)'>${LEAF.replace('#000', ink)}</g>`,
    on: (ink) =>
      `<mask id='cut'>${EVERYWHERE}${LEAF}${VEIN}</mask><path mask='url(#cut)' fill='${ink}' d='M5.500 4.200h13a3.300 3.300 0 0 1 3.300 3.300v9a3.300 3.300 0 0 1-3.300 3.300h-13a3.300 3.300 0 0 1-3.300-3.300v-9a3.300 3.300 0 0 1 3.300-3.300Z'/>`,
  },
  // A calendar leaf with a tick: today is done.
  tasks: {
    off: (ink) =>
      `<path ${STROKE} stroke='${ink}' d='M6.500 5h11a2.500 2.500 0 0 1 2.500 2.500v10a2.500 2.500 0 0 1-2.500 2.500h-11a2.500 2.500 0 0 1-2.500-2.500v-10A2.500 2.500 0 0 1 6.500 5ZM8.500 3v3.500M15.500 3v3.500M8.300 13.200l2.600 2.500 4.800-5'/>`,
    on: (ink) =>
      `<mask id='tick'>${EVERYWHERE}<path d='m8 13.300 2.800 2.700 5.200-5.500' fill='none' stroke='#000' stroke-width='1.900' stroke-linecap='round' stroke-linejoin='round'/></mask><g mask='url(#tick)'><path fill='${ink}' d='M6.500 4.200h11a3.300 3.300 0 0 1 3.300 3.300v10a3.300 3.300 0 0 1-3.300 3.300h-11a3.300 3.300 0 0 1-3.300-3.300v-10a3.300 3.300 0 0 1 3.300-3.300Z'/><path ${STROKE} stroke='${ink}' d='M8.500 3v3M15.500 3v3'/></g>`,
  },
  // A bag with the leaf of the card on it.
  mall: {
    off: (ink) =>
      `<path ${STROKE} stroke='${ink}' d='M6.900 8h10.200a1.800 1.800 0 0 1 1.800 1.600l.9 8.400a1.800 1.800 0 0 1-1.800 2H6a1.800 1.800 0 0 1-1.800-2l.9-8.400A1.800 1.800 0 0 1 6.900 8ZM8.700 10.500V7a3.300 3.300 0 0 1 6.600 0v3.500'/><g transform='translate(2.600 5.700) scale(.78)'>${LEAF.replace('#000', ink)}</g>`,
    on: (ink) =>
      `<mask id='shop'>${EVERYWHERE}<g transform='translate(1.800 4.600) scale(.85)'>${LEAF}${VEIN}</g></mask><g mask='url(#shop)'><path fill='${ink}' d='M6.900 7.300h10.200a2.600 2.600 0 0 1 2.600 2.300l.9 8.400a2.600 2.600 0 0 1-2.600 2.900H6a2.600 2.600 0 0 1-2.600-2.900l.9-8.400a2.600 2.600 0 0 1 2.600-2.300Z'/><path ${STROKE} stroke='${ink}' d='M8.700 8V7a3.300 3.300 0 0 1 6.600 0v1'/></g>`,
  },
  me: {
    off: (ink) =>
      `<path ${STROKE} stroke='${ink}' d='M12 11.500a3.900 3.900 0 1 0 0-7.800 3.900 3.900 0 0 0 0 7.800ZM4.500 20c.6-4 3.500-6 7.500-6s6.900 2 7.500 6Z'/>`,
    on: (ink) =>
      `<path fill='${ink}' d='M12 12.200a4.700 4.700 0 1 0 0-9.400 4.700 4.700 0 0 0 0 9.400ZM3.700 20c.6-4.500 3.800-6.800 8.300-6.800s7.700 2.300 8.300 6.800c.1.500-.3.900-.8.900h-15c-.5 0-.9-.4-.8-.9Z'/>`,
  },
}

/** Which colour of which scheme, and how that is told by the name of the file. */
const STATES = [
  { suffix: '', drawing: 'off', scheme: 'light', colour: 'ink-3' },
  { suffix: '-on', drawing: 'on', scheme: 'light', colour: 'leaf-ink' },
  { suffix: '-dark', drawing: 'off', scheme: 'dark', colour: 'ink-3' },
  { suffix: '-on-dark', drawing: 'on', scheme: 'dark', colour: 'leaf-ink' },
]

main(async () => {
  if (process.argv.includes('--help')) return say(HELP)
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
    for (const [name, drawings] of Object.entries(DRAWINGS))
      for (const state of STATES) await draw(page, `${name}${state.suffix}.png`, drawings[state.drawing](colourOf(state)), colourOf(state))
  } finally {
    await browser.close()
  }
})

async function draw(page, file, body, colour) {
  await page.setContent(
    `<style>body{margin:0}</style><svg xmlns='http://www.w3.org/2000/svg' viewBox='-1.500 -1.500 27 27' width='${SIZE}' height='${SIZE}' style='display:block'>${body}</svg>`,
  )
  const png = await reduced(page, await page.screenshot({ omitBackground: true }), colour)
  if (png.length > MOST_BYTES) throw new Failure(`${file} has ${png.length} bytes, more than ${MOST_BYTES}.`)
  fs.writeFileSync(path.join(at('client/assets/tab'), file), png)
  say(`  ✓ ${file.padEnd(16)} ${png.length} bytes`)
}

/** The colour as the tokens have it, so that the bar and the pages agree. */
function colourOf({ scheme, colour }) {
  const tokens = fs.readFileSync(at('client/styles/tokens.scss'), 'utf8')
  const found = new RegExp(`@mixin ${scheme}-colours \\{[^}]*--${colour}: (#\\w+)`).exec(tokens)
  if (!found) throw new Failure(`The tokens have no colour ${colour} for ${scheme}.`)
  return found[1]
}

/** How opaque each pixel of a picture is, as the browser decodes it. */
const opacities = (page, png) =>
  page.evaluate(async (base64) => {
    const image = new globalThis.Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = globalThis.document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0)
    return [...pen.getImageData(0, 0, image.width, image.height).data].filter((_, i) => i % 4 === 3)
  }, png.toString('base64'))

/** So many steps of opaqueness look smooth at the edge of an icon, and two pixels share a byte. */
const STEPS = 16

/**
 * The same picture in about a third of the bytes: it has one colour, so that a palette of how opaque that is holds all of it. These pictures
 * lie in the package that every phone loads first.
 */
async function reduced(page, png, colour) {
  const steps = (await opacities(page, png)).map((alpha) => Math.round((alpha / 255) * (STEPS - 1)))
  const ink = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  const row = 1 + Math.ceil(SIZE / 2)
  const rows = Buffer.alloc(row * SIZE)
  steps.forEach((step, i) => {
    const column = i % SIZE
    rows[Math.floor(i / SIZE) * row + 1 + (column >> 1)] |= column % 2 === 0 ? step << 4 : step
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(SIZE, 0)
  head.writeUInt32BE(SIZE, 4)
  // Four bits a pixel, by palette, compressed and not interlaced.
  head.set([4, 3, 0, 0, 0], 8)
  const palette = Array.from({ length: STEPS }, (_, step) => Math.round((step / (STEPS - 1)) * 255))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(() => ink))),
    chunk('tRNS', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** As PNG has it (ISO 3309). */
function crc32(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
