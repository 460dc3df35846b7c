import { build } from './lib/build.mjs'
import { handOver } from './lib/child.mjs'
import { main } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { dist } from './lib/paths.mjs'
import { say } from './lib/progress.mjs'

const HELP = `npm start

Installs and builds what is missing, then starts Evergreen on this machine and prints its addresses. Ctrl-C ends it.

  PORT=3000         where it listens on 127.0.0.1
  DATA_DIR=.data    where it keeps its data; :memory: keeps nothing`

main(async () => {
  if (process.argv.includes('--help')) return say(HELP)
  say('Evergreen · 常青会员')
  await ensureInstalled()
  const failures = await build(['functions', 'program', 'emulator', 'studio', 'h5'])
  for (const { words } of failures) process.stderr.write(`\n✗ ${words}\n`)
  if (failures.length > 0) return 1
  return handOver(dist('emulator', 'main.js'))
})
