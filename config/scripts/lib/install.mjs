import crypto from 'node:crypto'
import fs from 'node:fs'
import { at, cache } from './paths.mjs'
import { Failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import { runLogged } from './run.mjs'
import { step } from './progress.mjs'

const STAMP = 'node_modules/.evergreen-install'
const NEEDED_MAJOR = 20

/** Makes node_modules agree with package-lock.json. Costs a few milliseconds when it already does. */
export async function ensureInstalled() {
  checkNode()
  if (isInstalled()) return
  await withLock('packages', async () => {
    if (isInstalled()) return
    await install()
  })
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < NEEDED_MAJOR) throw new Failure(`Node ${NEEDED_MAJOR} or newer is needed; this is ${process.version}.`)
}

function isInstalled() {
  const digest = lockDigest()
  if (readIf(STAMP) === digest) return true
  // Someone ran npm themselves: what npm noted about its work is compared with the lock file before anything is thrown away.
  if (!installedTreeMatches()) return false
  fs.writeFileSync(at(STAMP), digest)
  return true
}

const lockDigest = () =>
  crypto
    .createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .digest('hex')

function installedTreeMatches() {
  const noted = readIf('node_modules/.package-lock.json')
  if (!noted) return false
  const installed = JSON.parse(noted).packages
  const wanted = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true
    const found = installed[place]
    if (!found) return Boolean(optional || devOptional)
    return found.version === version && found.integrity === integrity
  })
}

function readIf(file) {
  try {
    return fs.readFileSync(at(file), 'utf8')
  } catch {
    return undefined
  }
}

async function install() {
  const progress = step('packages', { hint: 'npm ci, a minute or two', long: true })
  // Without this an exported NODE_ENV=production would leave out everything that builds and tests.
  const env = { ...process.env, NODE_ENV: 'development' }
  delete env.npm_config_omit
  delete env.npm_config_production
  const log = cache('logs', 'npm-ci.log')
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn']
  const { code, tail, log: name } = await runLogged('npm', args, { env, log })
  if (code !== 0) {
    progress.fail()
    const cause = explain(tail())
    throw new Failure(cause ?? 'npm ci failed.', { details: cause ? undefined : tail(), log: name })
  }
  fs.writeFileSync(at(STAMP), lockDigest())
  progress.done()
}

/** The usual causes in words; npm's own words stay in the log then. */
function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return 'The packages could not be fetched: the npm registry does not answer. Check the network (and `npm config get registry`), then run this again.'
  if (/ENOSPC/.test(output)) return 'The packages could not be stored: the disk is full.'
  if (/EUSAGE/.test(output)) return 'package.json and package-lock.json do not agree: run `npm install` and commit the lock file.'
  return undefined
}
