import { check } from './lib/checks.mjs'
import { main } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'

/** `npm run check`: formatting, lint with the import law, and types. */
main(async () => {
  await ensureInstalled()
  const failures = await check()
  for (const { name, words } of failures) process.stderr.write(`\n✗ ${name}\n${words}\n`)
  return failures.length > 0 ? 1 : 0
})
