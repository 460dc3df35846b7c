import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { ensureChromium } from './lib/chromium.mjs'
import { main, Failure } from './lib/failure.mjs'
import { at } from './lib/paths.mjs'
import { say } from './lib/progress.mjs'

const HELP = `node config/scripts/draw-share-cards.mjs

Draws the pictures of the cards that members send to friends into client/assets/share (5 : 4, as WeChat shows them). They lie in the
main package, so they have to be light; run it again after a change of the drawings below.`

const SIZE = { width: 400, height: 320 }
const QUALITY = 66
const MOST_BYTES = 8 * 1024

const HILLS =
  "<path d='M0 290c80-56 150-56 230-16s170 34 270-28v154H0z' fill='#b9d8bf'/><path d='M0 330c100-44 190-26 270-6s160 8 230-30v106H0z' fill='#78b08e'/><path d='M0 366c90-32 190-26 280-8s160 6 220-18v60H0z' fill='#2c6b50'/>"

const leaf = (x, y, turn, size, colour) =>
  `<path transform='translate(${x} ${y}) rotate(${turn}) scale(${size})' d='M0 0c-14-6-20-22-12-40C4-34 10-16 0 0Z' fill='${colour}'/>`

const sprout = (x, y, size) =>
  `<g transform='translate(${x} ${y}) scale(${size})'><path d='M0 0c2-34-1-62-1-92' fill='none' stroke='#174a37' stroke-width='5' stroke-linecap='round'/>${leaf(0, -20, -48, 1.3, '#6fb08d')}${leaf(0, -34, 62, 1.3, '#4f9674')}${leaf(-1, -58, -40, 1.2, '#4f9674')}${leaf(-1, -64, 66, 1.1, '#8cc7a4')}${leaf(-1, -90, 10, 1, '#8cc7a4')}</g>`

const disc = (x, y, r, body) => `<circle cx='${x}' cy='${y}' r='${r}' fill='#fffdf6'/><g transform='translate(${x} ${y})'>${body}</g>`

const CHECK = "<path d='m-20 1 14 14L22-15' fill='none' stroke='#1f5a44' stroke-width='9' stroke-linecap='round' stroke-linejoin='round'/>"

const DRAWINGS = {
  // A card among hills, with the same leaf on it as in the tab bar.
  member: `${HILLS}<g transform='rotate(-6 250 190)'><rect x='110' y='96' width='280' height='176' rx='26' fill='#1b523d'/><rect x='110' y='96' width='280' height='176' rx='26' fill='none' stroke='#2f7a5b' stroke-width='3'/><path d='M142 236h96M142 212h56' stroke='#b9d3c3' stroke-width='10' stroke-linecap='round'/>${sprout(322, 236, 1.05)}</g>`,
  // Seven days, four of them ticked.
  'check-in': `${HILLS}${[0, 1, 2, 3, 4, 5, 6]
    .map((i) =>
      i < 4
        ? disc(74 + i * 59, 176 - Math.sin(i / 2) * 14, 25, `<g transform='scale(.62)'>${CHECK}</g>`)
        : `<circle cx='${74 + i * 59}' cy='${176 - Math.sin(i / 2) * 14}' r='23' fill='none' stroke='#fffdf6' stroke-width='4'/>`,
    )
    .join('')}${sprout(250, 356, 1)}${sprout(126, 366, 0.6)}${sprout(392, 362, 0.72)}`,
  // A photo that was accepted.
  activity: `${HILLS}<g transform='rotate(5 250 190)'><rect x='142' y='70' width='216' height='232' rx='14' fill='#fffdf6'/><rect x='160' y='88' width='180' height='158' rx='8' fill='#dcebe0'/><circle cx='302' cy='124' r='18' fill='#f0c88c'/><path d='M160 216c40-30 84-26 112-14s46 8 68-8v52H160z' fill='#78b08e'/>${sprout(236, 240, 1.1)}<path d='M164 276h92' stroke='#b9cbb9' stroke-width='10' stroke-linecap='round'/></g>${disc(352, 284, 38, CHECK)}`,
}

main(async () => {
  if (process.argv.includes('--help')) return say(HELP)
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: SIZE })
    for (const [name, body] of Object.entries(DRAWINGS)) await draw(page, `${name}.jpg`, body)
  } finally {
    await browser.close()
  }
})

async function draw(page, file, body) {
  await page.setContent(
    `<style>body{margin:0}</style><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 500 400' width='${SIZE.width}' height='${SIZE.height}' style='display:block'><rect width='100%' height='100%' fill='#e9f1e3'/><circle cx='404' cy='84' r='38' fill='#f0c88c'/>${body}</svg>`,
  )
  const jpeg = await page.screenshot({ type: 'jpeg', quality: QUALITY })
  if (jpeg.length > MOST_BYTES) throw new Failure(`${file} has ${jpeg.length} bytes, more than ${MOST_BYTES}.`)
  fs.mkdirSync(at('client/assets/share'), { recursive: true })
  fs.writeFileSync(path.join(at('client/assets/share'), file), jpeg)
  say(`  ✓ ${file.padEnd(16)} ${jpeg.length} bytes`)
}
