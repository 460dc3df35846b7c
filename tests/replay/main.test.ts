import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const settings = { cwd: ROOT, env: { ...process.env, INIT_CWD: '', ...env }, maxBuffer: 1 << 24 }
    execFile(process.execPath, [file, ...args], settings, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })

/** Each run starts an emulator of its own and lets two years pass. */
jest.setTimeout(180_000)

describe('npm run replay', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evergreen-replay-'))
  const sales = path.join(folder, 'sales.csv')
  // Beside node_modules, because the packages stay outside of the bundle.
  const program = path.join(ROOT, '.cache', `replay-test-${process.pid}.js`)
  const replay = (args: readonly string[], env: Record<string, string> = {}) => run(program, args, { PORT: '1', ...env })

  beforeAll(async () => {
    fs.mkdirSync(path.dirname(program), { recursive: true })
    fs.writeFileSync(
      sales,
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n9001,A1,3,2010-12-01 08:34:00,4.95,13047\nC9002,A1,-1,2010-12-03 11:15:00,4.95,13047\n',
    )
    const bundle = [
      'tests/replay/main.ts',
      '--bundle',
      '--platform=node',
      '--packages=external',
      `--outfile=${program}`,
      '--log-level=error',
    ]
    const { code, err } = await run('node_modules/esbuild/bin/esbuild', bundle)
    if (code !== 0) throw new Error(err)
  })
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true })
    fs.rmSync(program, { force: true })
  })

  it('starts an emulator of its own, plays, answers JSON, and finds its store again the next time', async () => {
    const env = { DATA_DIR: path.join(folder, 'data') }
    const first = await replay([sales, '--json'], env)
    expect(first.err).not.toContain('✗')
    expect(JSON.parse(first.out)).toMatchObject({ ok: true, purchases: 1, changed: 2, replayed: 0, pointsEarned: 14, pointsTakenBack: 5 })
    expect(first.code).toBe(0)
    const again = await replay([sales, '--json'], env)
    expect(JSON.parse(again.out)).toMatchObject({ ok: true, changed: 0, replayed: 2 })
    const fresh = await replay([sales, '--fresh', '--json'], env)
    expect(JSON.parse(fresh.out)).toMatchObject({ ok: true, changed: 2, replayed: 0 })
  })

  it('finds a file by the folder in which the command was typed', async () => {
    const { code, out } = await replay(['sales.csv', '--memory'], { INIT_CWD: folder })
    expect(out).toContain('✓ Audit: 1 accounts')
    expect(code).toBe(0)
  })

  it('plays the same sales under several programmes and answers what each would have cost', async () => {
    const { code, out } = await replay([sales, '--programs', 'simple,year-end', '--json'])
    const { programs, ...common } = JSON.parse(out)
    expect(common).toMatchObject({ ok: true, purchases: 1, refunds: 1, members: 1, revenueFen: 990 })
    expect(programs.map(({ program }: { program: string }) => program)).toEqual(['simple', 'year-end'])
    expect(code).toBe(0)
  })

  it.each([
    [['--help'], 0, /^npm run replay/, ''],
    [[], 2, /^$/, '✗ Name one file of sales.'],
    [['nowhere.csv'], 2, /^$/, '✗ There is no file nowhere.csv.'],
    [['x.csv', '--days', '0'], 2, /^$/, '✗ --days must be a whole number above zero, not "0".'],
    [['x.csv', '--limit', 'ten'], 2, /^$/, '✗ --limit must be a whole number above zero, not "ten".'],
    [[sales, '--url', 'http://127.0.0.1:1'], 2, /^$/, '✗ No emulator answers at http://127.0.0.1:1.'],
    [[sales, '--url', 'somewhere'], 2, /^$/, '✗ --url must be an address like http://127.0.0.1:3000, not "somewhere".'],
    [
      [sales, '--programs', 'simple,sumptuous'],
      2,
      /^$/,
      '✗ There is no programme "sumptuous"; config/ has everyday, generous, program, simple, year-end',
    ],
    [[sales, '--programs', 'simple', '--memory'], 2, /^$/, '✗ --programs plays in emulators of its own'],
    [[sales, '--url', 'http://127.0.0.1:1', '--fresh'], 2, /^$/, '✗ --url names an emulator that somebody else started'],
  ])('answers %p in words', async (args, code, out, err) => {
    const ended = await replay(args)
    expect(ended.code).toBe(code)
    expect(ended.out).toMatch(out)
    expect(ended.err).toContain(err)
    expect(ended.err).not.toContain('    at ')
  })
})
