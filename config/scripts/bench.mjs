import { main } from './lib/failure.mjs'
import { runTool } from './lib/tool.mjs'

/** `npm run bench`: measures what a purchase costs, beside its rivals, in one run. */
main(() => runTool('bench', { entry: 'tests/bench/main.ts', needs: ['functions', 'program', 'emulator'] }))
