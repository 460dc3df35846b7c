import fs from 'node:fs'
import { build, PART_NAMES } from './lib/build.mjs'
import { check, CHECK_COUNT } from './lib/checks.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { describe, Failure } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runJest } from './lib/jest.mjs'
import { say } from './lib/progress.mjs'

const PLATFORM = ['functions', 'program', 'emulator', 'studio']

/** What the tests of each Jest project find in dist. */
const NEEDS = {
  unit: ['functions', 'program'],
  boundary: PLATFORM,
  weapp: [...PLATFORM, 'weapp'],
  browser: [...PLATFORM, 'h5'],
}

const HELP = `npm test [-- [--only checks|${Object.keys(NEEDS).join('|')}]… [-- jest arguments]]

Installs and builds what is missing, checks formatting, lint and types, and runs all tests.
The last line is "N passed, N failed", with ", N skipped" when there are any.`

/** Taken out of the environment, so that a test which runs this script writes nothing there. */
const summaryFile = process.env.EVERGREEN_TEST_SUMMARY
delete process.env.EVERGREEN_TEST_SUMMARY

const totals = { passed: 0, failed: 0, skipped: 0 }

function count({ passed = 0, failed = 0, skipped = 0 }) {
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
}

function countSteps(number, failures) {
  count({ passed: number - failures.length, failed: failures.length })
  for (const { name, words } of failures) process.stderr.write(`\n✗ ${name}\n${words}\n\n`)
}

function parse(argv) {
  const end = argv.indexOf('--')
  const own = end < 0 ? argv : argv.slice(0, end)
  const only = []
  for (let index = 0; index < own.length; index += 2) {
    if (own[index] !== '--only' || !own[index + 1]) throw new Failure(`"${own[index]}" is not understood.\n\n${HELP}`)
    only.push(...own[index + 1].split(','))
  }
  const unknown = only.filter((name) => name !== 'checks' && !NEEDS[name])
  if (unknown.length > 0) throw new Failure(`There is nothing called "${unknown.join('", "')}" to test.\n\n${HELP}`)
  return { only, jestArgs: end < 0 ? [] : argv.slice(end + 1) }
}

/** The browser's path for the tests; without one the browser tests are a failure and the others still run. */
async function findBrowser(projects) {
  if (!projects.includes('browser')) return { projects, env: {} }
  try {
    return { projects, env: { CHROMIUM_PATH: await ensureChromium() } }
  } catch (error) {
    countSteps(1, [{ name: 'browser', words: describe(error) }])
    return { projects: projects.filter((name) => name !== 'browser'), env: {} }
  }
}

async function run() {
  const { only, jestArgs } = parse(process.argv.slice(2))
  const all = only.length === 0
  const selected = Object.keys(NEEDS).filter((name) => all || only.includes(name))
  // A browser that has to be fetched comes while the packages do, and while what needs none is built and checked.
  const browser = findBrowser(selected)
  await ensureInstalled()
  const parts = PART_NAMES.filter((part) => selected.some((name) => NEEDS[name].includes(part)))
  // The checks need nothing that is built, and a build leaves one of two cores idle most of the time.
  const [buildFailures, checkFailures] = await Promise.all([build(parts), all || only.includes('checks') ? check() : undefined])
  const { projects, env } = await browser
  countSteps(parts.length, buildFailures)
  if (checkFailures) countSteps(CHECK_COUNT, checkFailures)
  if (projects.length > 0) count(await runJest(projects, jestArgs, env))
}

/** The last line of the run; .ci/run names a file in which it looks for it. */
function finish() {
  const { passed, failed, skipped } = totals
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  if (summaryFile) fs.writeFileSync(summaryFile, `${line}\n`)
  say()
  say(line)
  process.exitCode = failed > 0 ? 1 : 0
}

if (process.argv.slice(2).includes('--help')) say(HELP)
else {
  try {
    await run()
  } catch (error) {
    count({ failed: 1 })
    process.stderr.write(`\n✗ ${describe(error)}\n`)
  }
  finish()
}
