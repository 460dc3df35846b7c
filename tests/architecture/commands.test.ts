import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import simple from '../../config/programs/simple'
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
  it.each(['start.mjs', 'test.mjs', 'build.mjs', 'program.mjs'])('%s explains itself', (script) => {
    const { stdout, status } = run(script, '--help')
    expect(stdout).toMatch(/^npm (start|test|run (build|program))/)
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

  it('npm run program looks through a programme by its name, and says where a file is wrong', () => {
    expect(run('program.mjs', 'check', 'simple')).toMatchObject({ lastLine: '✓ config/programs/simple.ts is fine.', status: 0 })
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evergreen-program-'))
    const file = path.join(folder, 'draft.json')
    try {
      fs.writeFileSync(file, JSON.stringify({ ...simple, lotRounding: 'week', tiers: [{ ...simple.tiers[0], nme: '' }] }))
      const { stderr, status } = run('program.mjs', 'check', file)
      expect(stderr).toContain('lotRounding: 没有“week”这种写法')
      expect(stderr).toContain('tiers[0].nme: 没有这个字段')
      expect(status).toBe(1)
      fs.writeFileSync(file, JSON.stringify({ ...simple, cost: { permille: 1, valueFen: 1, windowDays: 30, basis: 'issued' } }))
      expect(run('program.mjs', 'check', file)).toMatchObject({ lastLine: expect.stringContaining('[cost-above-guard]'), status: 0 })
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
    expect(run('program.mjs', 'check', 'nonsense')).toMatchObject({ status: 1, stderr: expect.stringMatching(/program, .*simple/) })
  })
})
