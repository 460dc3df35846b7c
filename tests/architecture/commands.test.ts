import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './tracked-files'

/** Runs one of the scripts behind `npm run …`. */
function run(script: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'config/scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { stdout, stderr, status, lastLine: stdout.trimEnd().split('\n').at(-1) }
}

describe('the commands', () => {
  it.each(['start.mjs', 'test.mjs', 'build.mjs'])('%s explains itself', (script) => {
    const { stdout, status } = run(script, '--help')
    expect(stdout).toMatch(/^npm (start|test|run build)/)
    expect(status).toBe(0)
  })

  it('npm test ends with its totals even when it cannot begin', () => {
    const { lastLine, stderr, status } = run('test.mjs', '--only', 'nonsense')
    expect(lastLine).toBe('0 passed, 1 failed')
    expect(stderr).toContain('There is nothing called "nonsense" to test.')
    expect(status).toBe(1)
  })

  it('npm run build refuses a part that does not exist, without a stack trace', () => {
    const { stderr, status } = run('build.mjs', 'nonsense')
    expect(stderr).toContain('There is no part "nonsense".')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
  })
})
