import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, main } from './lib/failure.mjs'
import { root } from './lib/paths.mjs'
import { say } from './lib/progress.mjs'
import { runVisibly } from './lib/run.mjs'

const HELP = `node config/scripts/measure-start.mjs [--test]

Clones the committed state into a temporary folder and measures, in seconds, npm start until it answers: cold (nothing installed,
nothing built; npm's own cache is used as it is) and warm (everything there). --test measures npm test the same way.`

const PORT = 39_517
const POLL_MS = 100
const LONGEST_MS = 15 * 60_000

async function withClone(body) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evergreen-measure-'))
  try {
    if ((await runVisibly('git', ['clone', '--quiet', root, folder])) !== 0) throw new Failure('The repository could not be cloned.')
    return await body(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)

/** npm as a process group of its own, so that everything it starts can be ended with it. */
const npm = (folder, args, env = {}) =>
  spawn('npm', args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'], detached: true })

const ended = (child) => new Promise((resolve) => child.once('exit', resolve))

async function measureStart(folder) {
  const since = performance.now()
  const child = npm(folder, ['start'], { PORT: String(PORT) })
  try {
    await untilHealthy(child)
    return seconds(since)
  } finally {
    const gone = ended(child)
    if (child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM')
      await gone
    }
  }
}

async function untilHealthy(child) {
  const deadline = performance.now() + LONGEST_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Failure('npm start ended before it answered.')
    const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(POLL_MS)
  }
  throw new Failure('npm start did not answer in time.')
}

async function measureTest(folder) {
  const since = performance.now()
  await ended(npm(folder, ['test']))
  return seconds(since)
}

main(async () => {
  if (process.argv.includes('--help')) return say(HELP)
  const rows = await withClone(async (folder) => [
    ['npm start, cold', await measureStart(folder)],
    ['npm start, warm', await measureStart(folder)],
  ])
  if (process.argv.includes('--test')) {
    rows.push(
      ...(await withClone(async (folder) => [
        ['npm test, cold', await measureTest(folder)],
        ['npm test, warm', await measureTest(folder)],
      ])),
    )
  }
  say(`\n${os.availableParallelism()} cores, Node ${process.version}`)
  for (const [name, time] of rows) say(`${name.padEnd(18)}${time.padStart(8)} s`)
})
