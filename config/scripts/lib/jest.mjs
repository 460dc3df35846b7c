import fs from 'node:fs'
import { at, cache, relative } from './paths.mjs'
import { runVisibly } from './run.mjs'

/** Runs Jest on some of its projects. Resolves `{ passed, failed, skipped }`, in which a test file that cannot be loaded is a failure. */
export async function runJest(projects, args, env) {
  const results = cache('jest-results.json')
  fs.rmSync(results, { force: true })
  const command = [
    at('node_modules/jest/bin/jest.js'),
    ...['--config', at('config/jest/jest.config.mjs')],
    ...['--selectProjects', ...projects],
    // A test that leaves something running must not keep the whole run from ending.
    '--forceExit',
    '--passWithNoTests',
    ...['--json', '--outputFile', relative(results)],
    ...args,
  ]
  // In a log, colours are noise; left alone, Jest would colour the code it quotes whenever CI is set.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const code = await runVisibly(process.execPath, command, { env: { ...process.env, ...plain, ...env, NODE_ENV: 'test' } })
  const totals = readTotals(results)
  if (!totals) return { passed: 0, failed: 1, skipped: 0 }
  // Whatever else Jest found wrong (a global teardown, say) is one failure too.
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

function readTotals(file) {
  if (!fs.existsSync(file)) return undefined
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    fs.readFileSync(file, 'utf8'),
  )
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests }
}
