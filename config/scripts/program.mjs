import { main, Failure } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { say } from './lib/progress.mjs'
import { lineOf, programFile, programRules, readProgram } from './lib/programs.mjs'

const HELP = `npm run program -- check [file | name]

Looks through a programme of rules and says what is wrong with it, and where. Without a name: config/program.ts.

  check             the standard programme
  check simple      config/programs/simple.ts
  check draft.json  a file, as TypeScript with a default export or as JSON

Faults keep a programme from being built or published, and the command ends with 1. Warnings do not: they name what its
author will hardly have meant.`

main(async () => {
  const [command, wanted, ...rest] = process.argv.slice(2)
  if (command === undefined || process.argv.includes('--help')) return say(HELP)
  if (command !== 'check' || rest.length > 0)
    throw new Failure(`"${process.argv.slice(2).join(' ')}" is not understood.`, { details: HELP })
  await ensureInstalled()
  const file = programFile(wanted)
  const [document, { programFaults, lintProgram }] = [await readProgram(file), await programRules()]
  const faults = programFaults(document)
  if (faults.length > 0) throw new Failure(`${file} is refused.`, { details: faults.map(lineOf).join('\n') })
  const warnings = lintProgram(document)
  say(warnings.length === 0 ? `✓ ${file} is fine.` : `! ${file} is valid, with ${count(warnings.length, 'warning')}:`)
  for (const warning of warnings) say(lineOf(warning))
})

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`
