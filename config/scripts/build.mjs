import { main, Failure } from './lib/failure.mjs'
import { build, PART_NAMES } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'

const HELP = `npm run build -- [${PART_NAMES.join('|')}|all]… [--force]

Builds what has changed since the last time into dist/. --force builds it anyhow.`

main(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) return console.log(HELP)
  const names = args.filter((arg) => arg !== '--force')
  const unknown = names.filter((name) => name !== 'all' && !PART_NAMES.includes(name))
  if (unknown.length > 0) throw new Failure(`There is no part "${unknown.join('", "')}".\n\n${HELP}`)
  await ensureInstalled()
  const wanted = names.length === 0 || names.includes('all') ? PART_NAMES : names
  const failures = await build(wanted, { force: args.includes('--force') })
  for (const { words } of failures) process.stderr.write(`\n${words}\n`)
  return failures.length > 0 ? 1 : 0
})
