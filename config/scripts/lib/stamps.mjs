import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { at, dist, relative } from './paths.mjs'

/**
 * Which parts are up to date: a stamp in dist/.stamps holds the hash of everything a part was made from and the names of what it
 * made. A part is fresh when the hash is the same and all of it is still there.
 */
export function hashInputs(inputs, variables = []) {
  const hash = crypto.createHash('sha256').update(process.version)
  for (const name of variables) hash.update(`\0${name}=${process.env[name] ?? ''}`)
  for (const file of inputs.flatMap(filesBelow).sort()) {
    hash.update(`\0${relative(file)}\0`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

export function isFresh(part, hash) {
  const stamp = readStamp(part)
  return stamp?.hash === hash && stamp.outputs.every((output) => fs.existsSync(at(output)))
}

export function dropStamp(part) {
  fs.rmSync(stampFile(part), { force: true })
}

export function writeStamp(part, hash, outputs) {
  fs.mkdirSync(dist('.stamps'), { recursive: true })
  fs.writeFileSync(stampFile(part), JSON.stringify({ hash, outputs: outputs.map(relative) }, null, 2))
}

const stampFile = (part) => dist('.stamps', `${part}.json`)

function readStamp(part) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(part), 'utf8'))
  } catch {
    return undefined
  }
}

/** Unit tests stand beside their file and are not part of what is built. */
const isSource = (name) => !/\.test\.[jt]sx?$/.test(name) && !name.startsWith('.')

/** All files below a path of the repository, or the file itself; nothing when it does not exist. */
export function filesBelow(input) {
  const start = path.isAbsolute(input) ? input : at(input)
  if (!fs.existsSync(start)) return []
  if (fs.statSync(start).isFile()) return [start]
  return fs
    .readdirSync(start, { withFileTypes: true })
    .filter((entry) => isSource(entry.name))
    .flatMap((entry) => filesBelow(path.join(start, entry.name)))
}
