import { at, cache } from './paths.mjs'
import { step } from './progress.mjs'
import { runLogged } from './run.mjs'

const bin = (...parts) => at('node_modules', ...parts)

/** What is looked at without running the product. Each is one step that passes or fails. */
const CHECKS = [
  {
    name: 'format',
    hint: 'prettier',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '--cache-location', cache('prettier'), '.'],
  },
  { name: 'lint', hint: 'eslint', args: [bin('eslint/bin/eslint.js'), '.'] },
  {
    name: 'types',
    hint: 'tsc',
    args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('tsc.tsbuildinfo')],
  },
]

/** @returns the failures, one `{ name, words }` each */
export async function check() {
  const failures = []
  for (const { name, hint, args } of CHECKS) {
    const progress = step(name, { hint })
    const { code, tail } = await runLogged(process.execPath, args, { log: cache('logs', `${name}.log`) })
    if (code === 0) progress.done(hint)
    else {
      progress.fail(hint)
      failures.push({ name, words: tail() })
    }
  }
  return failures
}

export const CHECK_COUNT = CHECKS.length
