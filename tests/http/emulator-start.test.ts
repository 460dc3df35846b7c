import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FixtureRoot } from '../support/fixture-root'

const EMULATOR = resolve('dist/emulator/main.js')

let root: FixtureRoot
const folder = mkdtempSync(join(tmpdir(), 'evergreen-start-'))
const IDLE = 'export const main = async () => ({})'

beforeAll(() => {
  root = new FixtureRoot({ member: { kind: 'call', source: IDLE }, jobs: { kind: 'timer', cron: '0 5 * * * * *', source: IDLE } })
})
afterAll(() => {
  root.remove()
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the emulator as a program until it ends; `onReady` is called with its address once it runs. */
const run = (
  env: Record<string, string>,
  onReady?: (url: string, kill: (signal: NodeJS.Signals) => void) => void,
  args: string[] = [],
): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [EMULATOR, ...args], {
      cwd: root.path,
      env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: ':memory:', SEED: 'none', ...env } as unknown as NodeJS.ProcessEnv,
    })
    let out = ''
    let err = ''
    let told = false
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0]
      if (url && !told) {
        told = true
        onReady?.(url, (signal) => child.kill(signal))
      }
    })
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => done({ code, out, err }))
  })

const refusesToStart = async (env: Record<string, string>, words: RegExp): Promise<void> => {
  const { code, err } = await run(env)
  expect(err).toMatch(words)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/\n\s+at /)
  expect(code).toBe(1)
}

describe('starting', () => {
  test('prints its addresses, answers, and ends with code 0 on SIGTERM', async () => {
    let health: unknown
    const { code, out, err } = await run({}, async (url, kill) => {
      health = await (await fetch(`${url}/healthz`)).json()
      kill('SIGTERM')
    })
    expect(health).toMatchObject({ ok: true })
    expect(out).toMatch(/Studio +http:\/\/127\.0\.0\.1:\d+\//)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('a port in use is one line of words', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((ready) => other.once('listening', ready))
    const { port } = other.address() as AddressInfo
    await refusesToStart({ PORT: String(port) }, new RegExp(`^Port ${port} is already in use; .*PORT`))
    other.close()
  })

  test('a data folder that cannot be used is one line of words', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'no folder')
    await refusesToStart({ DATA_DIR: file }, /^The data folder .*a-file cannot be used: it is not a folder/)
    await refusesToStart({ DATA_DIR: join(file, 'below') }, /^The data folder .* cannot be used: it is not a folder/)
  })

  test('a store file that is no store is one line of words', async () => {
    const dataDir = mkdtempSync(join(folder, 'broken-'))
    await run({ DATA_DIR: dataDir }, (_url, kill) => kill('SIGTERM'))
    writeFileSync(join(dataDir, 'evergreen.db'), 'this is not a database'.repeat(500))
    await refusesToStart({ DATA_DIR: dataDir }, /damaged database; restore/)
  })

  test('functions that are not built are one line of words', async () => {
    const bare = new FixtureRoot({})
    bare.write('config/functions.json', '{"member":{"kind":"call","timeoutSeconds":1,"memoryMb":256}}')
    const { code, err } = await new Promise<Ended>((done) => {
      const child = spawn(process.execPath, [EMULATOR], {
        cwd: bare.path,
        env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: ':memory:' } as unknown as NodeJS.ProcessEnv,
      })
      let text = ''
      child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
      child.on('close', (exit) => done({ code: exit, out: '', err: text }))
    })
    bare.remove()
    expect(err).toMatch(/^The functions are not built .*npm run build:functions/)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test.each([
    [{ PORT: 'eighty' }, /^PORT must be a number/],
    [{ PORT: '70000' }, /^PORT must be a number/],
    [{ TRANSPORT: 'pigeon' }, /^TRANSPORT must be one of in-process, http/],
    [{ SEED: 'much' }, /^SEED must be one of/],
    [{ CLOCK_START: 'yesterday' }, /^CLOCK_START must be an ISO 8601 instant/],
  ])('the option %j is refused in words', async (env, words) => {
    await refusesToStart(env, words)
  })

  test('--help explains the options', async () => {
    const { code, out } = await run({}, undefined, ['--help'])
    expect(code).toBe(0)
    for (const name of ['PORT', 'DATA_DIR', 'TRANSPORT', 'SEED', 'CLOCK_START']) expect(out).toContain(name)
  })
})
