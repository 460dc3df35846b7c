import fs from 'node:fs'
import path from 'node:path'
import { dist } from '../lib/paths.mjs'
import { Failure } from '../lib/failure.mjs'
import { lineOf, programFiles, programRules, readProgram } from '../lib/programs.mjs'

/** `config/program.ts` and the other programmes beside it, as the data that a store is seeded with. */
export const program = {
  name: 'program',
  inputs: ['config/program.ts', 'config/programs', 'config/scripts/lib/programs.mjs', 'config/scripts/lib/program-rules.ts', 'shared'],
  outputs: () => [dist('programs')],
  async build() {
    fs.rmSync(dist('programs'), { recursive: true, force: true })
    fs.mkdirSync(dist('programs'), { recursive: true })
    const { programFaults } = await programRules()
    for (const file of programFiles()) await buildProgram(file, programFaults)
  },
}

async function buildProgram(file, programFaults) {
  const rules = await readProgram(file)
  const faults = programFaults(rules)
  if (faults.length > 0) throw new Failure(`${file} is refused.`, { details: faults.map(lineOf).join('\n') })
  fs.writeFileSync(dist('programs', `${path.basename(file, '.ts')}.json`), `${JSON.stringify(rules, null, 2)}\n`)
}
