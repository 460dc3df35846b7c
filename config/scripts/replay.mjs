import { main } from './lib/failure.mjs'
import { runTool } from './lib/tool.mjs'

/** `npm run replay -- <sales.csv> [--days n] [--limit n] [--json]`: plays real sales through the signed till API. */
main(() => runTool('replay', { entry: 'tests/replay/main.ts', needs: ['functions', 'program', 'emulator'] }))
