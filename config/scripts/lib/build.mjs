import { describe } from './failure.mjs'
import { withLock } from './lock.mjs'
import { note, step } from './progress.mjs'
import { dropStamp, hashInputs, isFresh, writeStamp } from './stamps.mjs'
import { emulator } from '../parts/emulator.mjs'
import { functions } from '../parts/functions.mjs'
import { program } from '../parts/program.mjs'
import { studio } from '../parts/studio.mjs'
import { h5, weapp } from '../parts/taro.mjs'

/** In the order in which they are built: the quick ones first, so that a mistake shows at once. */
export const PARTS = [functions, program, emulator, studio, h5, weapp]

export const PART_NAMES = PARTS.map(({ name }) => name)

/**
 * Builds what is out of date among the named parts. A part that fails does not stop the others.
 * @returns the failures, one `{ name, words }` each
 */
export async function build(names, { force = false } = {}) {
  const wanted = PARTS.filter(({ name }) => names.includes(name))
  const stale = wanted.filter((part) => force || !isFresh(part.name, hashOf(part)))
  if (stale.length === 0) note(`  ✓ ${'build'.padEnd(11)} up to date: ${wanted.map(({ name }) => name).join(', ')}`)
  const failures = []
  for (const part of stale) {
    const failure = await withLock(part.name, () => buildPart(part, force))
    if (failure) failures.push(failure)
  }
  return failures
}

/** Besides the sources a part depends on the versions of the packages and on how it is built. */
const COMMON_INPUTS = ['package-lock.json', 'config/scripts/parts', 'config/scripts/lib/budgets.mjs']

const hashOf = (part) => hashInputs([...part.inputs, ...COMMON_INPUTS], part.variables)

async function buildPart(part, force) {
  const hash = hashOf(part)
  // Another process may have built it while this one waited.
  if (!force && isFresh(part.name, hash)) return undefined
  const progress = step(part.name, part)
  try {
    dropStamp(part.name)
    const words = await part.build(progress.note)
    writeStamp(part.name, hash, part.outputs())
    progress.done(words)
    return undefined
  } catch (error) {
    progress.fail()
    return { name: part.name, words: describe(error) }
  }
}
