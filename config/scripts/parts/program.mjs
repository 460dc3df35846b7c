import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { at, cache, dist } from '../lib/paths.mjs'
import { Failure } from '../lib/failure.mjs'
import { bundle } from './bundle.mjs'

/** `config/program.ts` and the other programmes beside it, as the data that a store is seeded with. */
export const program = {
  name: 'program',
  inputs: ['config/program.ts', 'config/programs', 'shared'],
  outputs: () => [dist('programs')],
  async build() {
    fs.rmSync(dist('programs'), { recursive: true, force: true })
    fs.mkdirSync(dist('programs'), { recursive: true })
    for (const file of programFiles()) await buildProgram(file)
  },
}

const programFiles = () => ['config/program.ts', ...fs.readdirSync(at('config', 'programs')).map((name) => `config/programs/${name}`)]

async function buildProgram(file) {
  const name = path.basename(file, '.ts')
  const outfile = cache(`program-${name}.cjs`)
  await bundle('program', { entryPoints: [at(file)], outfile, platform: 'node', format: 'cjs', target: 'node20' })
  fs.writeFileSync(dist('programs', `${name}.json`), `${JSON.stringify(evaluate(file, outfile), null, 2)}\n`)
}

function evaluate(file, outfile) {
  const require = createRequire(import.meta.url)
  delete require.cache[outfile]
  try {
    const { default: rules } = require(outfile)
    if (rules && typeof rules === 'object') return rules
  } catch (error) {
    throw new Failure(`${file} is refused.`, { details: error.message })
  }
  throw new Failure(`${file} has no default export with the programme rules.`)
}
