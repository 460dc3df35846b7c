import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cache } from './paths.mjs'
import { note } from './progress.mjs'

const WAIT_MS = 200

/**
 * Lets one process at a time install, or build one part, so that `npm start` and `npm test` in two terminals do not write into the same
 * folder. A lock whose process has died is taken over.
 */
export async function withLock(name, body) {
  const file = cache('locks', name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; !take(file);) {
    const holder = holderOf(file)
    if (holder === undefined || !alive(holder)) {
      fs.rmSync(file, { force: true })
      continue
    }
    if (!told) note(`  … ${name} is under way in another terminal (process ${holder}), waiting for it`)
    told = true
    await sleep(WAIT_MS)
  }
  const release = () => fs.rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await body()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
