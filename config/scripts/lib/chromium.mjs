import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { cache } from './paths.mjs'
import { Failure } from './failure.mjs'
import { step } from './progress.mjs'
import { runLogged } from './run.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser for the browser tests. As root on Debian a missing one is installed from Debian, with a font that has Chinese. */
export async function ensureChromium() {
  const found = findChromium()
  if (!isDebianRoot()) {
    if (found) return found
    throw new Failure('The browser tests need Chromium or Chrome. Install one, or name it in CHROMIUM_PATH.')
  }
  const missing = [!found && 'chromium', !hasChineseFont() && 'fonts-noto-cjk'].filter(Boolean)
  if (missing.length > 0) await aptInstall(missing)
  return findChromium()
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (!named) return PLACES.find((place) => fs.existsSync(place))
  if (!fs.existsSync(named)) throw new Failure(`CHROMIUM_PATH names ${named}, which does not exist.`)
  return named
}

function isDebianRoot() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID="?debian"?$/m.test(fs.readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

async function aptInstall(packages) {
  const progress = step('browser', { hint: `apt-get install ${packages.join(' ')}`, long: true })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const script = `apt-get -q -o Acquire::Retries=3 update && apt-get -q -o Acquire::Retries=3 install -y --no-install-recommends fontconfig ${packages.join(' ')}`
  const { code, tail, log } = await runLogged('sh', ['-c', script], { env, log: cache('logs', 'apt.log') })
  if (code !== 0) {
    progress.fail()
    throw new Failure(`Debian's ${packages.join(' and ')} could not be installed for the browser tests.`, { details: tail(), log })
  }
  progress.done(packages.join(', '))
}
