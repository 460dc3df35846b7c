import fs from 'node:fs'
import { createRequire } from 'node:module'
import { at, cache, dist } from '../lib/paths.mjs'
import { Failure } from '../lib/failure.mjs'
import { bundle } from './bundle.mjs'

/** The default programme rules, validated by config/program.ts itself, as the data that a store is seeded with. */
export const program = {
  name: 'program',
  inputs: ['config/program.ts', 'shared'],
  outputs: () => [dist('program.json')],
  async build() {
    const outfile = cache('program.cjs')
    await bundle('program', { entryPoints: [at('config', 'program.ts')], outfile, platform: 'node', format: 'cjs', target: 'node20' })
    const require = createRequire(import.meta.url)
    delete require.cache[outfile]
    fs.mkdirSync(dist(), { recursive: true })
    fs.writeFileSync(dist('program.json'), `${JSON.stringify(evaluate(require, outfile), null, 2)}\n`)
  },
}

function evaluate(require, file) {
  try {
    const { default: rules } = require(file)
    if (rules && typeof rules === 'object') return rules
  } catch (error) {
    throw new Failure('config/program.ts is refused.', { details: error.message })
  }
  throw new Failure('config/program.ts has no default export with the programme rules.')
}
