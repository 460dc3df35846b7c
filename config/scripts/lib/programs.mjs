import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { bundle } from '../parts/bundle.mjs'
import { at, cache } from './paths.mjs'
import { Failure } from './failure.mjs'

const FOLDER = 'config/programs'

/** The programmes of the repository: the standard one and those beside it. */
export const programFiles = () => [
  'config/program.ts',
  ...fs
    .readdirSync(at(FOLDER))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${FOLDER}/${name}`),
]

/** The file that is meant by a name (`simple`), or by its own path; without either the standard programme. */
export function programFile(wanted) {
  const candidates = wanted === undefined ? ['config/program.ts'] : [wanted, `${FOLDER}/${wanted}.ts`, `config/${wanted}.ts`]
  const found = candidates.find((file) => fs.existsSync(path.resolve(at(), file)) && fs.statSync(path.resolve(at(), file)).isFile())
  if (found) return found
  const names = programFiles().map((file) => path.basename(file, '.ts'))
  throw new Failure(`There is no programme "${wanted}".`, { details: `Name a file, or one of: ${names.join(', ')}.` })
}

/** What a file says, as data: the default export of a module, or JSON. Nothing of it has been looked at. */
export async function readProgram(file) {
  if (file.endsWith('.json')) return parsed(file, () => JSON.parse(fs.readFileSync(path.resolve(at(), file), 'utf8')))
  const outfile = cache(`program-${path.basename(file, '.ts')}.cjs`)
  await bundle('program', { entryPoints: [path.resolve(at(), file)], outfile, platform: 'node', format: 'cjs', target: 'node20' })
  const rules = parsed(file, () => required(outfile).default)
  if (rules && typeof rules === 'object') return rules
  throw new Failure(`${file} has no default export with the programme rules.`)
}

function parsed(file, read) {
  try {
    return read()
  } catch (error) {
    throw new Failure(`${file} is refused.`, { details: error.message })
  }
}

/** Schema and lint of programmes, as the functions have them. */
export async function programRules() {
  const outfile = cache('program-rules.cjs')
  const entryPoints = [at('config/scripts/lib/program-rules.ts')]
  await bundle('program-rules', { entryPoints, outfile, platform: 'node', format: 'cjs', target: 'node20' })
  return required(outfile)
}

function required(file) {
  const require = createRequire(import.meta.url)
  delete require.cache[file]
  return require(file)
}

/** A fault or warning as a line: where, then what. */
export const lineOf = ({ path: where, message, code }) => `  ${where || '(programme)'}: ${message}${code ? `  [${code}]` : ''}`
